/** The pieces that bodies of facts are written with. Each is strict: what it does not know it refuses. */
import * as z from 'zod/mini';
import type { OfficeCode } from '../../identifiers/office-code.ts';
import { type ChangeId, changeId, numberOf, streamBytes, streamFromBytes, streamOf } from '../change-id.ts';
import type { Custodian } from '../custodian.ts';

export const integer = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));

export const text = (longest: number) => z.string().check(z.minLength(1), z.maxLength(longest));

export const officeCode = z.pipe(
  integer(1, 999_999),
  z.transform((code) => code as OfficeCode),
);

/** A byte string of a length within bounds. */
export const bytes = (least: number, most: number) =>
  z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.length >= least && value.length <= most);

export const streamId = z.pipe(bytes(8, 8), z.transform(streamFromBytes));

export const changeIdPart = z.pipe(
  z.tuple([streamId, integer(1, 999_999_999)]),
  z.transform(([stream, seq]) => changeId(stream, seq)),
);

export const writeChangeId = (id: ChangeId): readonly [Uint8Array, number] => [streamBytes(streamOf(id)), numberOf(id)];

/** A closed list of words, written as the word's place in it. Lists are append-only. */
export function word<const Words extends readonly string[]>(words: Words) {
  return z.pipe(
    integer(0, words.length - 1),
    z.transform((place): Words[number] => words[place] ?? words[0] ?? ''),
  );
}

export const writeWord = (words: readonly string[], value: string): number => words.indexOf(value);

export const custodianPart = z.pipe(
  z.union([z.tuple([z.literal(0)]), z.tuple([z.literal(1)]), z.tuple([z.literal(2), officeCode])]),
  z.transform((parts): Custodian => {
    if (parts[0] === 2) return { at: 'office', office: parts[1] };
    return parts[0] === 1 ? { at: 'recipient' } : { at: 'unknown' };
  }),
);

export function writeCustodian(custodian: Custodian): readonly number[] {
  switch (custodian.at) {
    case 'unknown':
      return [0];
    case 'recipient':
      return [1];
    case 'office':
      return [2, custodian.office];
  }
}
