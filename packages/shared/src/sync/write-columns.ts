/** Writes a message as columns (see columns.ts). */
import { encode } from 'cborg';
import { sameBytes } from '../change-log/chain.ts';
import { decodeStrictly } from '../change-log/codec.ts';
import { type Cell, DEEPEST, FIRST_ARRAY, FORMS, LIST, OPENED, placeOf, TAG, TUPLE } from './columns.ts';

export function writeColumns(message: Cell): Uint8Array {
  const columns: Column[] = [];
  const texts = dictionary<string>(String);
  const strings = dictionary<Uint8Array>(String);

  const putParts = (column: Column, form: number, parts: readonly Cell[]): void => {
    column.tags.push(FIRST_ARRAY + form + FORMS * parts.length);
    for (const [index, part] of parts.entries()) put(below(column, columns, placeOf(form, parts, index)), part, form);
  };
  const put = (column: Column, cell: Cell, around: number): void => {
    const opened = cell instanceof Uint8Array && around !== OPENED ? openBytes(cell) : null;
    if (isArray(cell)) {
      putParts(column, cell.length > 0 && cell.every(isArray) ? LIST : TUPLE, cell);
    } else if (opened) {
      putParts(column, OPENED, opened);
    } else if (cell === null || typeof cell === 'boolean') {
      column.tags.push(cell === null ? TAG.null : cell ? TAG.true : TAG.false);
    } else if (typeof cell === 'number') {
      putNumber(column, TAG.number, cell);
    } else if (typeof cell === 'string') {
      putNumber(column, TAG.text, texts.place(cell));
    } else {
      putNumber(column, TAG.bytes, strings.place(cell));
    }
  };
  put(below(null, columns, 0), message, TUPLE);
  const numbered = columns.filter(({ numbers }) => numbers.length > 0);
  return encode([
    texts.all,
    strings.all,
    columns.map(({ tags }) => shortened(tags)),
    numbered.map(({ numbers }) => shortened(numbers)),
  ]);
}

interface Column {
  readonly tags: number[];
  readonly numbers: number[];
  last: number;
  readonly below: Map<number, Column>;
}

/** The column at a place under another, made at its first use. */
function below(above: Column | null, columns: Column[], place: number): Column {
  const known = above?.below.get(place);
  if (known) return known;
  const column: Column = { tags: [], numbers: [], last: 0, below: new Map() };
  columns.push(column);
  above?.below.set(place, column);
  return column;
}

function putNumber(column: Column, tag: number, value: number): void {
  column.tags.push(tag);
  column.numbers.push(value - column.last);
  column.last = value;
}

/** What is said twice is kept once, and afterwards named by its place. */
function dictionary<Item>(nameOf: (item: Item) => string) {
  const places = new Map<string, number>();
  const all: Item[] = [];
  const place = (item: Item): number => {
    const name = nameOf(item);
    const known = places.get(name);
    if (known !== undefined) return known;
    places.set(name, all.length);
    all.push(item);
    return all.length - 1;
  };
  return { place, all };
}

/** Without the repeats at its end; one that says the same all along is that one number. */
function shortened(column: readonly number[]): number | readonly number[] {
  let end = column.length;
  while (end > 1 && column[end - 1] === column[end - 2]) end -= 1;
  return end === 1 ? (column[0] ?? 0) : column.slice(0, end);
}

/** The parts of bytes that are CBOR as we write it; null for all others, which then travel as they are. */
function openBytes(bytes: Uint8Array): readonly Cell[] | null {
  if ((bytes[0] ?? 0) >> 5 !== CBOR_ARRAY) return null;
  const inside = decodeStrictly(bytes, bytes.length);
  if (!inside.ok || !isCell(inside.value, DEEPEST / 2) || !isArray(inside.value)) return null;
  return sameBytes(encode(inside.value), bytes) ? inside.value : null;
}

const CBOR_ARRAY = 4;
/** So that the difference of any two is exact. */
const LARGEST_NUMBER = 2 ** 52 - 1;

function isCell(value: unknown, depth: number): value is Cell {
  if (Array.isArray(value)) return depth > 0 && value.every((part) => isCell(part, depth - 1));
  if (typeof value === 'number') return Number.isInteger(value) && Math.abs(value) <= LARGEST_NUMBER;
  return value === null || typeof value === 'string' || typeof value === 'boolean' || value instanceof Uint8Array;
}

const isArray = (cell: Cell): cell is readonly Cell[] => Array.isArray(cell);
