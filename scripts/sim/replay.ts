/**
 * Folds logs that real devices and a real central exported, and compares what they hold with what the facts add up to
 * here. Digests are SHA-256 over the parcels' rows in the order of their subjects, fields in alphabetical order.
 */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { decodeChange } from '../../packages/shared/src/change-log/codec.ts';
import { foldChanges } from '../../packages/shared/src/change-log/fold.ts';
import { parseStreamId } from '../../packages/shared/src/custody/change-id.ts';

/** What one holder exported: its changes as they lie there, and the rows it shows people. */
interface Holder {
  readonly name: string;
  readonly changes: readonly { readonly stream: string; readonly seq: number; readonly bytes: string }[];
  /** Fields a holder adds for its own searching are left out of the comparison. */
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

export interface Replayed {
  readonly name: string;
  readonly changes: number;
  readonly parcels: number;
  /** Of the rows folded here, and of the rows the holder has. */
  readonly folded: string;
  readonly held: string;
}

/** @param path a file of JSON: a list of holders */
export const replayFile = (path: string): readonly Replayed[] => readHolders(readFileSync(path, 'utf8')).map(replay);

function replay({ name, changes, rows }: Holder): Replayed {
  const read = changes.flatMap(({ stream, seq, bytes }) => {
    const id = parseStreamId(stream);
    const change = id.ok ? decodeChange(id.value, seq, Buffer.from(bytes, 'hex')) : id;
    return change.ok ? [change.value] : [];
  });
  const folded = [...foldChanges(new Map(), read).values()];
  const fields = Object.keys(folded[0] ?? {});
  const only = (row: Readonly<Record<string, unknown>>): Record<string, unknown> =>
    Object.fromEntries(fields.map((field) => [field, row[field]]));
  return {
    name,
    changes: read.length,
    parcels: folded.length,
    folded: digestOf(folded.map((row) => only({ ...row }))),
    held: digestOf(rows.map(only)),
  };
}

function digestOf(rows: readonly Readonly<Record<string, unknown>>[]): string {
  const lines = rows.map((row) => [String(row.subject), canonical(row)] as const);
  const ordered = [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
  return hash('sha256', ordered.join('\n'));
}

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** A door: the file was written by a test of ours a moment ago. */
function readHolders(text: string): readonly Holder[] {
  const parsed: unknown = JSON.parse(text);
  if (!Array.isArray(parsed)) throw new Error('expected a list of holders');
  return parsed as readonly Holder[];
}
