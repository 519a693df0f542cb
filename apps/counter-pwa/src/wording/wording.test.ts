import { describe, expect, test } from 'vitest';
import { en, enLater } from './en.ts';
import { es, type Words } from './es.ts';
import { esLater, type LaterWords } from './es-later.ts';
import { fr, frLater } from './fr.ts';

/** Every sentence of a language with its key. Functions are called with texts, so that a forgotten one shows. */
function sentences(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return sentences(value('7', '8', '9', '10', '11'), path);
  if (Array.isArray(value)) return value.flatMap((one, place) => sentences(one, `${path}.${place}`));
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, one]) => sentences(one, `${path}.${key}`));
  }
  throw new Error(`${path} is no wording`);
}

type All = Words & LaterWords;
const spanish: All = { ...es, ...esLater };
const english: All = { ...en, ...enLater };
const french: All = { ...fr, ...frLater };

const keysOf = (words: All): readonly string[] => sentences(words, 'words').map(([key]) => key);

/** A refusal may have no cause worth a sentence, or no step; whatever else is empty was forgotten. */
const mayBeEmpty = (key: string): boolean => /\.(why|next)$/.test(key);

describe.each([
  ['Spanish', spanish],
  ['English', english],
  ['French', french],
] as const)('the screens in %s', (_, words) => {
  test('have every key of the source, and no other', () => {
    expect(keysOf(words)).toEqual(keysOf(spanish));
  });

  test('leave no sentence empty', () => {
    const empty = sentences(words, 'words').filter(([key, text]) => text.trim() === '' && !mayBeEmpty(key));
    expect(empty).toEqual([]);
  });
});

test.each([
  ['English', english],
  ['French', french],
] as const)('%s says hardly anything in Spanish', (_, words) => {
  const source = new Map(sentences(spanish, 'words'));
  const same = sentences(words, 'words').filter(([key, text]) => text.length > 20 && source.get(key) === text);
  expect(same).toEqual([]);
});

test('numbers choose their form: one, many, and the French zero', () => {
  expect([0, 1, 2].map(es.parcel.count)).toEqual(['0 envíos', '1 envío', '2 envíos']);
  expect([0, 1, 2].map(fr.parcel.count)).toEqual(['0 envoi', '1 envoi', '2 envois']);
});
