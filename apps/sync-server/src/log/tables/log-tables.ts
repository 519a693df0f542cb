/**
 * The log itself: streams, their changes as received, and what could not be accepted. Nothing here is derived. Names are
 * read back as the types they were written from: what else writes into this file is damage, and `verify` looks for it.
 */
import type { StreamId } from '@ventanilla/shared/src/custody/change-id.ts';
import type { ExhibitName } from '@ventanilla/shared/src/custody/exhibit-name.ts';
import type { OfficeCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
import type { ParcelSubject } from '@ventanilla/shared/src/identifiers/parcel-subject.ts';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { bytes } from './columns.ts';

/** Facts about this installation: format, epoch, the server's own stream and the fingerprint of its key. */
export const meta = sqliteTable('meta', { key: text().primaryKey(), value: text().notNull() });

export const streams = sqliteTable(
  'stream',
  {
    stream: text().$type<StreamId>().primaryKey(),
    /** Number of the device that writes it; 0 is the central itself. */
    device: integer().notNull(),
    /** Highest `seq` held, quarantined changes included: a receipt says so and the device moves on. */
    seq: integer().notNull(),
    head: bytes().notNull(),
    /** Set when chain or signature failed: whatever comes later in this stream goes to quarantine too. */
    closed: text(),
    /** Highest `seq` that a proven copy outside DATA_DIR covers. A receipt says so. */
    safe: integer().notNull().default(0),
  },
  (table) => [index('stream_device').on(table.device)],
);

/** The device's last signature that held, over (stream, `seq`, head there): it vouches for the whole chain up to it. */
export const signedHeads = sqliteTable('signed_head', {
  stream: text().$type<StreamId>().primaryKey(),
  seq: integer().notNull(),
  signature: bytes().notNull(),
  /** Number of the device that signed: another one than the stream's where that was recovered. */
  signer: integer().notNull().default(0),
});

/** Triggers refuse UPDATE and DELETE. */
export const changes = sqliteTable(
  'change',
  {
    stream: text().$type<StreamId>().notNull(),
    seq: integer().notNull(),
    /** Office of the device that sent it. */
    office: integer().$type<OfficeCode>().notNull(),
    bytes: bytes().notNull(),
    box: bytes(),
    boxHash: bytes('box_hash').notNull(),
    head: bytes().notNull(),
    receivedMs: integer('received_ms').notNull(),
  },
  (table) => [primaryKey({ columns: [table.stream, table.seq] })],
);

/** Apart from the boxes: erasing somebody's data is deleting keys here, and the chain stays valid. */
export const boxKeys = sqliteTable(
  'box_key',
  { stream: text().$type<StreamId>().notNull(), seq: integer().notNull(), key: bytes().notNull() },
  (table) => [primaryKey({ columns: [table.stream, table.seq] })],
);

/** Evidence that a change names, sealed under a key that lies in its box; checked against its name. Triggers refuse UPDATE and DELETE. */
export const exhibits = sqliteTable('exhibit', {
  name: text().$type<ExhibitName>().primaryKey(),
  stream: text().$type<StreamId>().notNull(),
  seq: integer().notNull(),
  bytes: bytes().notNull(),
  receivedMs: integer('received_ms').notNull(),
});

/** The beginning of an exhibit whose rest has not arrived. */
export const arrivingExhibits = sqliteTable('arriving_exhibit', {
  name: text().$type<ExhibitName>().primaryKey(),
  bytes: bytes().notNull(),
});

/** Only what was not plainly accepted. */
export const outcomes = sqliteTable(
  'outcome',
  {
    stream: text().$type<StreamId>().notNull(),
    seq: integer().notNull(),
    verdict: text({ enum: ['accepted-with-case', 'waiting', 'refused', 'unverified'] }).notNull(),
    reason: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.stream, table.seq, table.reason] })],
);

/** Bytes whose chain or signature did not hold. Kept for whoever looks into it; never folded, never passed on. */
export const quarantine = sqliteTable(
  'quarantine',
  {
    stream: text().$type<StreamId>().notNull(),
    seq: integer().notNull(),
    /** SHA-256 over bytes and box: two forks of one `seq` are both kept, a resend is kept once. */
    print: text().notNull(),
    device: integer().notNull(),
    bytes: bytes().notNull(),
    box: bytes(),
    key: bytes(),
    head: bytes().notNull(),
    signature: bytes().notNull(),
    reason: text().notNull(),
    receivedMs: integer('received_ms').notNull(),
  },
  (table) => [primaryKey({ columns: [table.stream, table.seq, table.print] })],
);

/** Which accepted changes are about a parcel. */
export const subjectChanges = sqliteTable(
  'subject_change',
  {
    subject: text().$type<ParcelSubject>().notNull(),
    stream: text().$type<StreamId>().notNull(),
    seq: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.subject, table.stream, table.seq] })],
);

/** An office follows a parcel once it wrote about it or was named in `to`. Receiving never makes one follow. */
export const follows = sqliteTable(
  'follow',
  { office: integer().$type<OfficeCode>().notNull(), subject: text().$type<ParcelSubject>().notNull() },
  (table) => [primaryKey({ columns: [table.subject, table.office] })],
);

/** What each office is to get, in order. Append-only, by triggers. */
export const deliveries = sqliteTable(
  'delivery',
  {
    pos: integer().primaryKey({ autoIncrement: true }),
    office: integer().$type<OfficeCode>().notNull(),
    stream: text().$type<StreamId>().notNull(),
    seq: integer().notNull(),
    part: text({ enum: ['bytes', 'box'] }).notNull(),
    reason: text({ enum: ['own', 'to', 'follows', 'municipality'] }).notNull(),
  },
  (table) => [
    uniqueIndex('delivery_once').on(table.office, table.stream, table.seq, table.part),
    index('delivery_page').on(table.office, table.pos),
  ],
);

/** What went wrong for good and was accepted by whoever runs the central. Append-only, by triggers. */
export const incidents = sqliteTable('incident', {
  id: integer().primaryKey({ autoIncrement: true }),
  kind: text({ enum: ['loss-accepted'] }).notNull(),
  /** Changes `first` to `last` of the stream were safe once; the copy that was restored lacks them. */
  stream: text().$type<StreamId>().notNull(),
  first: integer().notNull(),
  last: integer().notNull(),
  /** Epoch that began with it. */
  epoch: integer().notNull(),
  atMs: integer('at_ms').notNull(),
});
