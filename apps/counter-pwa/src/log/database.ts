/** The device's database, opened the same way by the writer and by pages. Strict: a commit is on the disk when it is told. */
import type {
  DeviceClock,
  KeptSession,
  Protection,
  StartReport,
  WrongPins,
} from '@ventanilla/shared/src/change-log/writing/writer-store.ts';
import type { BusinessDay } from '@ventanilla/shared/src/custody/author.ts';
import type { ExhibitName } from '@ventanilla/shared/src/custody/exhibit-name.ts';
import type { ParcelSubject } from '@ventanilla/shared/src/identifiers/parcel-subject.ts';
import type {
  Contact,
  EnrolledDevice,
  HeldReceipt,
  Replication,
} from '@ventanilla/shared/src/sync/counter/counter-store.ts';
import type { Outcome } from '@ventanilla/shared/src/sync/messages.ts';
import type { Reference } from '@ventanilla/shared/src/sync/reference.ts';
import { Dexie, type Table } from 'dexie';
import type { ChangeRow, ExhibitRow, StoredParcel, StreamRow } from './tables.ts';

export interface Database {
  readonly dexie: Dexie;
  readonly device: Table<EnrolledDevice, number>;
  readonly replication: Table<Replication, number>;
  readonly clock: Table<DeviceClock, number>;
  readonly session: Table<KeptSession, number>;
  readonly contact: Table<Contact, number>;
  readonly protection: Table<Protection, number>;
  readonly start: Table<StartReport, number>;
  readonly reference: Table<Reference, number>;
  /** Last business day known of this office. */
  readonly lastDay: Table<BusinessDay, number>;
  readonly attempts: Table<WrongPins, number>;
  readonly streams: Table<StreamRow, string>;
  readonly changes: Table<ChangeRow, [string, number]>;
  readonly parcels: Table<StoredParcel, ParcelSubject>;
  readonly receipts: Table<HeldReceipt, string>;
  readonly outcomes: Table<Outcome, [string, number]>;
  readonly exhibits: Table<ExhibitRow, ExhibitName>;
}

/** An empty first column is a key kept outside the row: tables of one row. */
const SCHEMA = {
  device: '',
  replication: '',
  clock: '',
  session: '',
  contact: '',
  protection: '',
  start: '',
  reference: '',
  lastDay: '',
  attempts: 'staff',
  streams: 'stream, own',
  changes: '[stream+seq], draft',
  parcels: 'subject, [heldBy+text], text, tail, caseOpen, *days',
  receipts: 'stream',
  outcomes: '[stream+seq]',
} as const;

/** What came with the second version of the schema. */
const EXHIBITS = { exhibits: 'name, receivedIn' } as const;

/** With the third, parcels are found by the corrections proposed of them; a row of before has none. */
const PROPOSALS = { parcels: `${SCHEMA.parcels}, proposals` } as const;

export function openDatabase(): Database {
  // Relaxed durability, the default of Chromium, lost seconds of acknowledged work in every power cut it was tried in.
  const dexie = new Dexie('ventanilla', { chromeTransactionDurability: 'strict' });
  dexie.version(1).stores(SCHEMA);
  dexie.version(2).stores(EXHIBITS);
  dexie.version(3).stores(PROPOSALS);
  return {
    dexie,
    device: dexie.table('device'),
    replication: dexie.table('replication'),
    clock: dexie.table('clock'),
    session: dexie.table('session'),
    contact: dexie.table('contact'),
    protection: dexie.table('protection'),
    start: dexie.table('start'),
    reference: dexie.table('reference'),
    lastDay: dexie.table('lastDay'),
    attempts: dexie.table('attempts'),
    streams: dexie.table('streams'),
    changes: dexie.table('changes'),
    parcels: dexie.table('parcels'),
    receipts: dexie.table('receipts'),
    outcomes: dexie.table('outcomes'),
    exhibits: dexie.table('exhibits'),
  };
}
