/**
 * The layout of a message written as columns. Changes say the same things in the same places, so what stands in one
 * place of all of them lies together: numbers as differences from the one before, texts and byte strings once.
 *
 * There is no schema: places are found anew by the reader as it goes, so a kind of change nobody has thought of yet is
 * laid out as well as the known ones. On the wire: `[texts, byte strings, tags, numbers]`. Tags say what stands in a
 * place, one list for every place in the order of their first use; numbers are what it says, one list for every place
 * whose tags ask for any. What a list ends with, it says for ever; a list of one is written as that number.
 */

/** What a message is made of: integers (in one place no two further apart than 2^53 - 1), texts, byte strings, null, booleans, and arrays of these. */
export type Cell = number | string | Uint8Array | null | boolean | readonly Cell[];

export const TAG = { null: 0, false: 1, true: 2, number: 3, text: 4, bytes: 5 } as const;

/** Tags of arrays: `FIRST_ARRAY + form + FORMS * length`. */
export const FIRST_ARRAY = 6;
export const FORMS = 3;
/** Each part has a place of its own. */
export const TUPLE = 0;
/** All parts share one place: they are arrays, and so of one kind. */
export const LIST = 1;
/** The parts of an array that travels as the byte string of its CBOR: a change. */
export const OPENED = 2;

/** These come with a number each: the value, or its place among the texts or the byte strings. */
export const asksForNumber = (tag: number): boolean => tag >= TAG.number && tag <= TAG.bytes;

/** Arrays in arrays in arrays: a change is at most eight deep, a message around it four. */
export const DEEPEST = 12;

/** Where the kind stands in a change. What comes after it depends on it, and so has places of its own for every kind. */
const KIND = 11;

/** The name of the place of a part under that of its array. */
export function placeOf(form: number, parts: readonly Cell[], index: number): number {
  if (form === LIST) return 0;
  const kind = form === OPENED && index > KIND ? parts[KIND] : undefined;
  return typeof kind === 'number' ? (kind + 1) * 1000 + index : index;
}
