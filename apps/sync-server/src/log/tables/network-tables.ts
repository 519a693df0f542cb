/** HQ's reference data, and the devices that may call: the only tables whose rows are changed in place. */
import type { OfficeCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const offices = sqliteTable(
  'office',
  {
    code: integer().$type<OfficeCode>().primaryKey(),
    name: text().notNull(),
    municipality: integer().notNull(),
    unit: text({ enum: ['office', 'exchange', 'customs-warehouse', 'sorting-centre', 'hq'] }).notNull(),
    equipped: integer({ mode: 'boolean' }).notNull(),
    /** Rises when anything in the reference data of this office changes. */
    version: integer().notNull(),
  },
  (table) => [index('office_municipality').on(table.municipality)],
);

export const staff = sqliteTable(
  'staff',
  {
    number: integer().primaryKey(),
    office: integer().$type<OfficeCode>().notNull(),
    name: text().notNull(),
    role: text({ enum: ['clerk', 'manager', 'hq'] }).notNull(),
    /** JSON of the PIN's Argon2id verifier; null until the office's first enrolment code is made. */
    pin: text(),
  },
  (table) => [index('staff_office').on(table.office)],
);

export const devices = sqliteTable('device', {
  number: integer().primaryKey({ autoIncrement: true }),
  office: integer().$type<OfficeCode>().notNull(),
  /** ES256 public key, raw point, base64url. */
  publicKey: text('public_key').notNull(),
  /** SHA-256 of the bearer token, hex. The token itself is known to the device alone. */
  tokenHash: text('token_hash').notNull().unique(),
  app: text().notNull(),
  enrolledMs: integer('enrolled_ms').notNull(),
  revokedMs: integer('revoked_ms'),
});

export const enrolCodes = sqliteTable('enrol_code', {
  /** SHA-256 of the code, hex. */
  hash: text().primaryKey(),
  office: integer().notNull(),
  expiresMs: integer('expires_ms').notNull(),
  usedMs: integer('used_ms'),
});

/** What a device last said of itself. A value, no history: reports call it "as last declared". */
export const declarations = sqliteTable('declaration', {
  device: integer().primaryKey(),
  pending: integer().notNull(),
  oldest: integer().notNull(),
  persisted: integer({ mode: 'boolean' }).notNull(),
  freeMb: integer('free_mb').notNull(),
  app: text().notNull(),
  serverMs: integer('server_ms').notNull(),
});
