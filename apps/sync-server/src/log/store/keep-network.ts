/** The central's port on SQLite, third part: what it knows of itself, of the offices, and of what devices say of themselves. */
import { parseStreamId } from '@ventanilla/shared/src/custody/change-id.ts';
import type { KeptNetwork } from '@ventanilla/shared/src/sync/central/kept-network.ts';
import { and, asc, eq } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { incidents, meta } from '../tables/log-tables.ts';
import { declarations, devices, offices } from '../tables/network-tables.ts';
import { excluded, given, once } from './prepare-once.ts';

const EPOCH = 'epoch';
const OWN_STREAM = 'server_stream';

export function keepNetwork(db: BetterSQLite3Database): KeptNetwork {
  const fact = once(() =>
    db
      .select()
      .from(meta)
      .where(eq(meta.key, given('key')))
      .prepare(),
  );
  const upsertFact = once(() => upsertsFact(db));
  const insertLoss = once(() => insertsLoss(db));
  const near = once(() => selectNear(db));
  const office = once(() =>
    db
      .select()
      .from(offices)
      .where(eq(offices.code, given('code')))
      .prepare(),
  );
  const enrolled = once(() =>
    db
      .select({ office: devices.office })
      .from(devices)
      .where(eq(devices.number, given('device')))
      .prepare(),
  );
  const declared = once(() =>
    db
      .select({ serverMs: declarations.serverMs })
      .from(declarations)
      .where(eq(declarations.device, given('device')))
      .prepare(),
  );
  const upsertDeclaration = once(() => upsertsDeclaration(db));
  return {
    epoch: () => Number(fact().get({ key: EPOCH })?.value ?? 0),
    saveEpoch: (epoch) => upsertFact().run({ key: EPOCH, value: String(epoch) }),
    addLoss: (loss, epoch, atMs) => insertLoss().run({ ...loss, epoch, atMs }),
    ownStream: () => {
      const stream = parseStreamId(fact().get({ key: OWN_STREAM })?.value ?? '');
      return stream.ok ? stream.value : null;
    },
    saveOwnStream: (stream) => upsertFact().run({ key: OWN_STREAM, value: stream }),
    officesIn: (municipality) =>
      near()
        .all({ municipality })
        .map(({ code }) => code),
    officeOfDevice: (device) => enrolled().get({ device })?.office ?? null,
    referenceVersion: (code) => office().get({ code })?.version ?? 0,
    declaredMs: (device) => declared().get({ device })?.serverMs ?? null,
    saveDeclaration: (device, said, serverMs) => upsertDeclaration().run({ device, ...said, serverMs }),
  };
}

const upsertsFact = (db: BetterSQLite3Database) =>
  db
    .insert(meta)
    .values({ key: given('key'), value: given('value') })
    .onConflictDoUpdate({ target: meta.key, set: { value: excluded('value') } })
    .prepare();

const insertsLoss = (db: BetterSQLite3Database) =>
  db
    .insert(incidents)
    .values({
      kind: 'loss-accepted',
      stream: given('stream'),
      first: given('first'),
      last: given('last'),
      epoch: given('epoch'),
      atMs: given('atMs'),
    })
    .prepare();

const selectNear = (db: BetterSQLite3Database) =>
  db
    .select({ code: offices.code })
    .from(offices)
    .where(and(eq(offices.municipality, given('municipality')), eq(offices.unit, 'office')))
    .orderBy(asc(offices.code))
    .prepare();

const upsertsDeclaration = (db: BetterSQLite3Database) =>
  db
    .insert(declarations)
    .values({
      device: given('device'),
      pending: given('pending'),
      oldest: given('oldest'),
      persisted: given('persisted'),
      freeMb: given('freeMb'),
      app: given('app'),
      serverMs: given('serverMs'),
    })
    .onConflictDoUpdate({
      target: declarations.device,
      set: {
        pending: excluded('pending'),
        oldest: excluded('oldest'),
        persisted: excluded('persisted'),
        freeMb: excluded('free_mb'),
        app: excluded('app'),
        serverMs: excluded('server_ms'),
      },
    })
    .prepare();
