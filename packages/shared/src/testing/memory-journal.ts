/** Black boxes in memory, with the accidents a disk can have: a torn last record, a refusal, everything gone. */
import { join } from '../change-log/chain.ts';
import type { Journal, JournalFolder, JournalRefusal } from '../change-log/writing/journal.ts';
import type { StreamId } from '../custody/change-id.ts';
import { err, ok } from '../result.ts';

export interface MemoryJournals extends JournalFolder {
  /** A folder of its own with the same files: a cloned profile, or last week's kept aside. */
  readonly copy: () => MemoryJournals;
  /** Cuts bytes off the file last appended to, as the power does in the middle of a record. */
  readonly tearLast: (bytes: number) => void;
  readonly loseEverything: () => void;
  /** The n-th append from now on is refused; 1 is the next one. So many of its bytes are in the file all the same. */
  readonly refuseAppend: (nth: number, kind: JournalRefusal['kind'], tornBytes?: number) => void;
}

type Files = Map<StreamId, readonly Uint8Array[]>;

interface PlannedRefusal {
  readonly kind: JournalRefusal['kind'];
  readonly tornBytes: number;
  appendsUntil: number;
}

export const memoryJournals = (): MemoryJournals => folderOf(new Map(), null);

function folderOf(files: Files, last: StreamId | null): MemoryJournals {
  let lastWritten = last;
  let planned: PlannedRefusal | null = null;

  const add = (stream: StreamId, bytes: Uint8Array): void => {
    files.set(stream, [...(files.get(stream) ?? []), bytes]);
    lastWritten = stream;
  };
  const cut = (stream: StreamId, size: number): void => {
    files.set(stream, [wholeOf(files, stream).slice(0, size)]);
  };
  const journal = (stream: StreamId): Journal => ({
    size: () => sizeOf(files, stream),
    append: (bytes) => {
      if (planned) planned.appendsUntil -= 1;
      if (planned?.appendsUntil === 0) {
        const { kind, tornBytes } = planned;
        if (tornBytes > 0) add(stream, bytes.slice(0, tornBytes));
        planned = null;
        return err({ kind });
      }
      add(stream, bytes);
      return ok(null);
    },
    truncate: (size) => cut(stream, size),
    close: () => undefined,
  });

  return {
    list: () =>
      [...files.keys()].map((stream) => ({
        stream,
        size: sizeOf(files, stream),
        readFrom: (offset) => wholeOf(files, stream).slice(offset),
      })),
    open: (stream) => {
      if (!files.has(stream)) files.set(stream, []);
      return journal(stream);
    },
    copy: () => folderOf(new Map(files), lastWritten),
    tearLast: (bytes) => {
      if (lastWritten !== null) cut(lastWritten, Math.max(0, sizeOf(files, lastWritten) - bytes));
    },
    loseEverything: () => files.clear(),
    refuseAppend: (nth, kind, tornBytes = 0) => {
      planned = { kind, tornBytes, appendsUntil: nth };
    },
  };
}

const wholeOf = (files: Files, stream: StreamId): Uint8Array => join(...(files.get(stream) ?? []));

const sizeOf = (files: Files, stream: StreamId): number =>
  (files.get(stream) ?? []).reduce((sum, { length }) => sum + length, 0);
