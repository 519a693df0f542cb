/** The ports of a counter and of the central, whole or with the one swapped that a break names. */
import { foldChanges, type ParcelRow } from '../../change-log/fold.ts';
import { decideCommand } from '../../change-log/writing/decide-command.ts';
import type { JournalFolder } from '../../change-log/writing/journal.ts';
import type { WriterTools } from '../../change-log/writing/start-writer.ts';
import { RULES, type WriterRules } from '../../change-log/writing/writer-rules.ts';
import { ok } from '../../result.ts';
import type { CentralTx } from '../../sync/central/central-store.ts';
import type { CounterStore } from '../../sync/counter/counter-store.ts';
import type { Break } from './breaks.ts';

type Tools = WriterTools<CounterStore>;

/** `name` is the counter's: a break may need to know whose port it is. */
export function portsOf(broken: Break | null, name: string, sound: Omit<Tools, 'rules'>): Tools {
  const tools: Tools = { ...sound, rules: rulesOf(broken) };
  switch (broken) {
    case 'strict':
      return { ...tools, journals: unflushed(sound.journals) };
    case 'stream':
      return { ...tools, random: (bytes) => (bytes === 8 ? nameAsBytes(name) : sound.random(bytes)) };
    case 'idempotence':
      return { ...tools, store: { ...sound.store, changeOfDraft: () => null } };
    default:
      return tools;
  }
}

function rulesOf(broken: Break | null): WriterRules {
  switch (broken) {
    case 'base':
      return { ...RULES, decide: withoutBases };
    case 'clock':
      return {
        ...RULES,
        clock: {
          ...RULES.clock,
          witnessStamp: (clock, foreign) => (foreign.ms > clock.ms ? { ...clock, ...foreign } : clock),
        },
      };
    case 'precedence':
      return { ...RULES, fold: lastOneWins };
    default:
      return RULES;
  }
}

const withoutBases: WriterRules['decide'] = (command, parcels, here) => {
  const decided = decideCommand(command, parcels, here);
  if (!decided.ok) return decided;
  return ok({ ...decided.value, subjects: decided.value.subjects.map(({ parcel }) => ({ parcel, bases: [] })) });
};

/** What arrived last says where the parcel is: the replication everybody writes first. */
const lastOneWins: WriterRules['fold'] = (before, changes) => {
  const rows = foldChanges(before, changes);
  return new Map(
    [...rows].map(([subject, row]): [typeof subject, ParcelRow] => {
      const last = changes.filter((change) => change.subjects.some(({ parcel }) => parcel === subject)).at(-1);
      const heldBy = last?.body.kind === 'received' || last?.body.kind === 'shelved' ? last.author.office : row.heldBy;
      return [subject, { ...row, heldBy }];
    }),
  );
};

/** Gives every office that gets a change's bytes its box as well. */
export const openToFollowers = <Tx extends CentralTx>(tx: Tx): Tx => ({
  ...tx,
  give: (delivery) => {
    tx.give(delivery);
    if (delivery.part === 'bytes') tx.give({ ...delivery, part: 'box' });
  },
});

/** The same eight bytes at every start of this counter. */
const nameAsBytes = (name: string): Uint8Array =>
  Uint8Array.from({ length: 8 }, (_, place) => name.charCodeAt(place % name.length));

/** The last records of each file are in memory only, as on a disk that says "done" too early: who starts again lacks them. */
const unflushed = (folder: JournalFolder): JournalFolder => ({
  list: folder.list,
  open: async (stream) => {
    const journal = await folder.open(stream);
    let inMemory: readonly Uint8Array[] = [];
    const bytesOf = (records: readonly Uint8Array[]): number => records.reduce((sum, { length }) => sum + length, 0);
    return {
      ...journal,
      size: () => journal.size() + bytesOf(inMemory),
      append: (record) => {
        const [oldest, ...younger] = [...inMemory, record];
        const isFull = younger.length >= UNFLUSHED && oldest !== undefined;
        if (isFull) journal.append(oldest);
        inMemory = isFull ? younger : [...inMemory, record];
        return ok(null);
      },
      truncate: () => undefined,
    };
  },
});

const UNFLUSHED = 3;
