/** A log in memory, nothing but what the port asks for. */

import type { ParcelRow } from '../change-log/fold.ts';
import type { HeldChange, LogBatch, LogStore, StreamEnd } from '../change-log/log-store.ts';
import { changeId } from '../custody/change-id.ts';
import type { ParcelSubject } from '../identifiers/parcel-subject.ts';

export function memoryLogStore(): LogStore {
  let changes: ReadonlyMap<string, HeldChange> = new Map();
  let ends: ReadonlyMap<string, StreamEnd> = new Map();
  let parcels: ReadonlyMap<ParcelSubject, ParcelRow> = new Map();
  return {
    endOf: (stream) => ends.get(stream) ?? null,
    read: (stream, first, most) => {
      const found: HeldChange[] = [];
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
    append: (batch: LogBatch) => {
      const added = new Map(changes);
      for (const change of batch.changes) {
        const id = changeId(change.stream, change.seq);
        if (added.has(id)) throw new Error(`${id} is held already`);
        added.set(id, change);
      }
      changes = added;
      ends = new Map([...ends, ...batch.ends.map((end) => [end.stream, end] as const)]);
      parcels = new Map([...parcels, ...batch.parcels.map((row) => [row.subject, row] as const)]);
    },
  };
}
