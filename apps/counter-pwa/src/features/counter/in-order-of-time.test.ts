import { counterAt, parcelAt, receives, shelves, subject } from '@ventanilla/shared/src/testing/story.ts';
import { expect, test } from 'vitest';
import { inOrderOfTime } from './in-order-of-time.ts';

const letter = subject('S:RR473124829GB');
const { facts } = parcelAt(shelves(receives(counterAt(230201, 'a'), letter), letter, 'A-3'), letter);

test('a history is read from the first act to the last, in whatever order the facts are kept', () => {
  expect(inOrderOfTime(facts.toReversed()).map(({ body }) => body.kind)).toEqual(['received', 'shelved']);
});

test('acts of the same moment keep the order of their ids', () => {
  const together = facts.map((fact) => ({ ...fact, author: { ...fact.author, at: 0 } }));
  expect(inOrderOfTime(together.toReversed()).map(({ id }) => id)).toEqual(facts.map(({ id }) => id));
});
