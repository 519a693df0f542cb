/** Reads a message written as columns (see columns.ts). Total: garbage is refused, and nothing grows beyond its bound. */
import { encode } from 'cborg';
import * as z from 'zod/mini';
import { decodeStrictly, type Malformed } from '../change-log/codec.ts';
import { bytes, integer } from '../custody/kinds/body-parts.ts';
import { err, ok, type Result } from '../result.ts';
import { asksForNumber, type Cell, DEEPEST, FIRST_ARRAY, FORMS, OPENED, placeOf, TAG } from './columns.ts';

/**
 * `largest`: bytes the content may have, and that the message would have as plain CBOR. Both, because a few bytes can
 * say "the same again" a million times.
 */
export function readColumns(content: Uint8Array, largest: number): Result<Cell, Malformed> {
  const cbor = decodeStrictly(content, largest);
  const stored = cbor.ok ? storedSchema.safeParse(cbor.value) : null;
  if (!stored?.success) return err({ kind: 'malformed', why: 'no columns' });
  const [texts, strings, tags, numbers] = stored.data;
  const columns = columnsFrom(tags, numbers);
  let left = largest;
  let fault: string | null = null;

  const refuse = (why: string): null => {
    fault ??= why;
    return null;
  };
  const kept = (cell: Cell | undefined, size: number): Cell => {
    left -= size;
    return cell === undefined || left < 0 ? refuse('a column names nothing, or too much') : cell;
  };
  const take = (column: Column, depth: number): Cell => {
    const tag = nextOf(column.tags);
    if (tag >= FIRST_ARRAY) return takeParts(column, tag, depth);
    if (tag === TAG.null) return kept(null, 1);
    if (tag === TAG.true || tag === TAG.false) return kept(tag === TAG.true, 1);
    if (!asksForNumber(tag)) return refuse('a column is missing');
    column.last += nextOf(column.numbers);
    if (tag === TAG.number) return kept(column.last, 1);
    const named = (tag === TAG.text ? texts : strings)[column.last];
    return kept(named, 1 + (named?.length ?? 0));
  };
  const takeParts = (column: Column, tag: number, depth: number): Cell => {
    const form = (tag - FIRST_ARRAY) % FORMS;
    const length = Math.floor((tag - FIRST_ARRAY) / FORMS);
    if (length > left || depth > DEEPEST) return refuse('an array is too long or too deep');
    left -= 1;
    const parts: Cell[] = [];
    while (parts.length < length && fault === null) {
      parts.push(take(columns.below(column, placeOf(form, parts, parts.length)), depth + 1));
    }
    return form === OPENED ? encode(parts) : parts;
  };

  const message = take(columns.below(null, 0), 0);
  if (!columns.areUsedUp()) refuse('columns are left over');
  return fault === null ? ok(message) : err({ kind: 'malformed', why: fault });
}

/** Differences of whole numbers, which are themselves below 2^53. */
const step = integer(-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER);
const list = z.pipe(
  z.union([step, z.array(step)]),
  z.transform((entries) => (typeof entries === 'number' ? [entries] : entries)),
);
const storedSchema = z.tuple([
  z.array(z.string()),
  z.array(bytes(0, Number.MAX_SAFE_INTEGER)),
  z.array(list),
  z.array(list),
]);

type List = readonly number[];

interface Entries {
  readonly list: List;
  place: number;
}

interface Column {
  readonly tags: Entries;
  readonly numbers: Entries;
  last: number;
  readonly below: Map<number, Column>;
}

/** Gives the lists out as places are first met, which is the order they were written in. */
function columnsFrom(tags: readonly List[], numbers: readonly List[]) {
  const met: Column[] = [];
  let numbered = 0;
  const meet = (): Column => {
    const says = tags[met.length] ?? [];
    const counts = says.some(asksForNumber) ? (numbers[numbered++] ?? []) : [];
    const column = { tags: entries(says), numbers: entries(counts), last: 0, below: new Map<number, Column>() };
    met.push(column);
    return column;
  };
  const below = (above: Column | null, place: number): Column => {
    const column = above?.below.get(place) ?? meet();
    above?.below.set(place, column);
    return column;
  };
  const areUsedUp = (): boolean =>
    met.length === tags.length && numbered === numbers.length && met.every((column) => isUsedUp(column));
  return { below, areUsedUp };
}

const entries = (list: List): Entries => ({ list, place: 0 });

/** The next entry; the last one again when there are no more; -1, which is no tag and no place, of an empty list. */
function nextOf(column: Entries): number {
  const { list, place } = column;
  column.place += 1;
  return list[Math.min(place, list.length - 1)] ?? -1;
}

const isUsedUp = ({ tags, numbers }: Column): boolean =>
  tags.place >= tags.list.length && numbers.place >= numbers.list.length;
