/** The device's database, opened the same way by the writer and by pages. Strict: a commit is on the disk when it is told. */
import type { BusinessDay } from '@ventanilla/shared/src/custody/author.ts';
import type { ParcelSubject } from '@ventanilla/shared/src/identifiers/parcel-subject.ts';
import { Dexie, type Table } from 'dexie';
import type {
  AttemptsRow,
  ChangeRow,
  ClockRow,
  ContactRow,
  DeviceRow,
  OutcomeRow,
  ProtectionRow,
  ReceiptRow,
  ReferenceRow,
  ReplicationRow,
  SessionRow,
  StartRow,
  StoredParcel,
  StreamRow,
} from './tables.ts';
import { ONLY } from './tables.ts';

export interface Database {
  readonly dexie: Dexie;
  readonly device: Table<DeviceRow, number>;
  readonly replication: Table<ReplicationRow, number>;
  readonly clock: Table<ClockRow, number>;
  readonly session: Table<SessionRow, number>;
  readonly contact: Table<ContactRow, number>;
  readonly protection: Table<ProtectionRow, number>;
  readonly start: Table<StartRow, number>;
  readonly reference: Table<ReferenceRow, number>;
  /** Last business day known of this office. */
  readonly lastDay: Table<BusinessDay, number>;
  readonly attempts: Table<AttemptsRow, number>;
  readonly streams: Table<StreamRow, string>;
  readonly changes: Table<ChangeRow, [string, number]>;
  readonly parcels: Table<StoredParcel, ParcelSubject>;
  readonly receipts: Table<ReceiptRow, string>;
  readonly outcomes: Table<OutcomeRow, [string, number]>;
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

/** The row of a table of one row. */
export const only = <Row>(table: Table<Row, number>): Promise<Row | undefined> => table.get(ONLY);

export function openDatabase(): Database {
  // Relaxed durability, the default of Chromium, lost seconds of acknowledged work in every power cut it was tried in.
  const dexie = new Dexie('ventanilla', { chromeTransactionDurability: 'strict' });
  dexie.version(1).stores(SCHEMA);
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
  };
}
