/** A device of an office on disks in memory, for tests: the production writer, a fixed clock, a clerk signed in. */
import type { Hash } from '../change-log/chain.ts';
import { openSession } from '../change-log/writing/open-session.ts';
import { createSerially } from '../change-log/writing/serially.ts';
import { startWriter } from '../change-log/writing/start-writer.ts';
import { RULES } from '../change-log/writing/writer-rules.ts';
import type { Writer } from '../change-log/writing/writer-state.ts';
import type { ClerkSession } from '../change-log/writing/writer-store.ts';
import type { BusinessDay, StaffNumber } from '../custody/author.ts';
import type { OfficeCode } from '../identifiers/office-code.ts';
import { changeIdentity } from '../sync/counter/change-identity.ts';
import type { CounterStore } from '../sync/counter/counter-store.ts';
import { type MemoryCounterStore, memoryCounterStore } from './memory-counter.ts';
import { type MemoryJournals, memoryJournals } from './memory-journal.ts';

export interface Disks {
  readonly store: MemoryCounterStore;
  readonly journals: MemoryJournals;
}

const OFFICE = 340101 as OfficeCode;
export const NOON = Date.UTC(2026, 10, 23, 17);
const ANA: ClerkSession = {
  staff: 1001 as StaffNumber,
  name: 'Ana',
  role: 'clerk',
  day: 20261123 as BusinessDay,
};

export const newDisks = (): Disks => ({ store: memoryCounterStore(), journals: memoryJournals() });

/** Switches a device on, with whatever its disks hold. `random` must never repeat itself, or streams do. */
export const switchOn = (
  { store, journals }: Disks,
  hash: Hash,
  random: Writer['random'],
): Promise<Writer<CounterStore>> =>
  startWriter<CounterStore>({
    store,
    journals,
    rules: RULES,
    hash,
    random,
    seal: (content, key = random(16)) => ({ cipher: Uint8Array.from(content), key }),
    wallMs: () => NOON,
    dayOf: () => ANA.day,
    measureProtection: () => ({ persisted: true, freeMb: 100 }),
    app: 'counter 0.0.0',
    serially: createSerially(),
  });

/** Makes it device 7 of `OFFICE` and signs Ana in. */
export async function enrolAndSignIn(writer: Writer<CounterStore>): Promise<void> {
  await changeIdentity(writer, { device: 7, office: OFFICE, token: '', serverKey: '', keyId: 1 }, 1);
  await openSession(writer, ANA);
}
