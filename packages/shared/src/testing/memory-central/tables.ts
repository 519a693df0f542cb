/** What a central in memory keeps: one map for each table of the server's database. Values are never altered in place. */
import type { ParcelRow } from '../../change-log/fold.ts';
import type { ChangeId, StreamId } from '../../custody/change-id.ts';
import type { ExhibitName } from '../../custody/exhibit-name.ts';
import type { OfficeCode } from '../../identifiers/office-code.ts';
import type { ParcelSubject } from '../../identifiers/parcel-subject.ts';
import type { ActCount } from '../../reports/read-models.ts';
import type { Delivery, Place } from '../../sync/central/kept-deliveries.ts';
import type { KeptExhibit } from '../../sync/central/kept-exhibits.ts';
import type { HeldStream, KeptChange, UnverifiedChange } from '../../sync/central/kept-log.ts';
import type { Loss } from '../../sync/central/kept-network.ts';
import type { Declaration, Outcome } from '../../sync/messages.ts';

export interface MemoryOffice {
  readonly code: OfficeCode;
  /** Municipality whose announcements it reads; 0 for a unit that serves nobody. */
  readonly municipality: number;
  /** Version of its reference data. */
  readonly version: number;
}

export interface CentralTables {
  readonly offices: Map<OfficeCode, MemoryOffice>;
  /** Office of each device that was enrolled here. */
  readonly devices: Map<number, OfficeCode>;
  readonly streams: Map<StreamId, HeldStream>;
  readonly changes: Map<ChangeId, KeptChange>;
  readonly signatures: Map<StreamId, { readonly seq: number; readonly signature: Uint8Array; readonly signer: number }>;
  readonly unverified: Map<string, UnverifiedChange>;
  readonly outcomes: Map<ChangeId, readonly Outcome[]>;
  readonly about: Map<ParcelSubject, readonly Place[]>;
  readonly followers: Map<ParcelSubject, readonly OfficeCode[]>;
  /** By position. */
  readonly deliveries: Map<number, Delivery>;
  /** Office, change and part of every delivery, with its position. */
  readonly given: Map<string, number>;
  readonly lastGiven: Map<OfficeCode, number>;
  readonly facts: Map<'epoch', number>;
  readonly ownStream: Map<'stream', StreamId>;
  readonly losses: Map<number, Loss & { readonly epoch: number; readonly atMs: number }>;
  readonly declarations: Map<number, Declaration & { readonly serverMs: number }>;
  readonly exhibits: Map<ExhibitName, KeptExhibit>;
  readonly arriving: Map<ExhibitName, Uint8Array>;
  readonly parcels: Map<ParcelSubject, ParcelRow>;
  readonly acts: Map<string, ActCount & { readonly sum: number }>;
  readonly sides: Map<ParcelSubject, readonly OfficeCode[]>;
}

export const emptyTables = (offices: readonly MemoryOffice[]): CentralTables => ({
  offices: new Map(offices.map((office) => [office.code, office])),
  devices: new Map(),
  streams: new Map(),
  changes: new Map(),
  signatures: new Map(),
  unverified: new Map(),
  outcomes: new Map(),
  about: new Map(),
  followers: new Map(),
  deliveries: new Map(),
  given: new Map(),
  lastGiven: new Map(),
  facts: new Map([['epoch', 1]]),
  ownStream: new Map(),
  losses: new Map(),
  declarations: new Map(),
  exhibits: new Map(),
  arriving: new Map(),
  parcels: new Map(),
  acts: new Map(),
  sides: new Map(),
});

export const copyTables = (tables: CentralTables): CentralTables => ({
  offices: new Map(tables.offices),
  devices: new Map(tables.devices),
  streams: new Map(tables.streams),
  changes: new Map(tables.changes),
  signatures: new Map(tables.signatures),
  unverified: new Map(tables.unverified),
  outcomes: new Map(tables.outcomes),
  about: new Map(tables.about),
  followers: new Map(tables.followers),
  deliveries: new Map(tables.deliveries),
  given: new Map(tables.given),
  lastGiven: new Map(tables.lastGiven),
  facts: new Map(tables.facts),
  ownStream: new Map(tables.ownStream),
  losses: new Map(tables.losses),
  declarations: new Map(tables.declarations),
  exhibits: new Map(tables.exhibits),
  arriving: new Map(tables.arriving),
  parcels: new Map(tables.parcels),
  acts: new Map(tables.acts),
  sides: new Map(tables.sides),
});
