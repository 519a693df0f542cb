/** Streams, changes and outcomes of a central in memory. */
import { changeId } from '../../custody/change-id.ts';
import type { KeptChange, KeptLog } from '../../sync/central/kept-log.ts';
import type { UndoableWrites } from '../undoable-writes.ts';
import type { CentralTables } from './tables.ts';

export function keepLog(tables: CentralTables, { put }: UndoableWrites): KeptLog {
  const { streams, changes, signatures, unverified, outcomes, parcels } = tables;
  return {
    endOf: (stream) => streams.get(stream) ?? null,
    read: (stream, first, most) => {
      const found: KeptChange[] = [];
      for (let seq = first; found.length < most; seq++) {
        const change = changes.get(changeId(stream, seq));
        if (!change) break;
        found.push(change);
      }
      return found;
    },
    parcels: (subjects) =>
      new Map(
        subjects.flatMap((subject) => {
          const row = parcels.get(subject);
          return row ? [[subject, row] as const] : [];
        }),
      ),
    saveStream: (held) => put(streams, held.stream, { ...held, safe: streams.get(held.stream)?.safe ?? 0 }),
    writtenBy: (device) =>
      [...streams.values()].reduce((sum, held) => sum + (held.device === device ? held.seq : 0), 0),
    reach: () => new Map([...streams.values()].map(({ stream, seq }) => [stream, seq])),
    raiseSafe: (covered) => {
      for (const [stream, safe] of covered) {
        const held = streams.get(stream);
        if (held && held.safe < safe) put(streams, stream, { ...held, safe });
      }
    },
    addChange: (change) => {
      const id = changeId(change.stream, change.seq);
      if (changes.has(id)) throw new Error(`${id} is held already`);
      put(changes, id, change);
    },
    saveSignature: (stream, seq, signature, signer) => put(signatures, stream, { seq, signature, signer }),
    addUnverified: (change) => {
      const name = `${changeId(change.stream, change.seq)} ${change.print}`;
      if (!unverified.has(name)) put(unverified, name, change);
    },
    addOutcome: (outcome) => {
      const id = changeId(outcome.stream, outcome.seq);
      const said = outcomes.get(id) ?? [];
      if (said.some(({ reason }) => reason === outcome.reason)) return;
      const next = [...said, outcome];
      put(
        outcomes,
        id,
        next.sort((a, b) => (a.reason < b.reason ? -1 : 1)),
      );
    },
    outcomes: (stream, first, last) =>
      Array.from(
        { length: last - first + 1 },
        (_, place) => outcomes.get(changeId(stream, first + place)) ?? [],
      ).flat(),
  };
}
