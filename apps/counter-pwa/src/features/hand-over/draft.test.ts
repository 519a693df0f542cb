import { describe, expect, test } from 'vitest';
import { commandOf, type Draft, EMPTY_DRAFT, isStarted, missingIn } from './draft.ts';

const signed: Draft = {
  ...EMPTY_DRAFT,
  documentNumber: '85010112345',
  name: 'Ana Pérez Díaz',
  strokes: [
    [
      [10, 10, 0],
      [20, 12, 16],
      [30, 9, 32],
    ],
  ],
};

describe('what a hand-over still lacks', () => {
  test('an empty screen lacks document, name and signature, in the order they stand', () => {
    expect(missingIn(EMPTY_DRAFT)).toEqual(['document', 'name', 'signature']);
    expect(isStarted(EMPTY_DRAFT)).toBe(false);
  });

  test('with document, name and signature nothing is missing', () => {
    expect(missingIn(signed)).toEqual([]);
    expect(isStarted(signed)).toBe(true);
  });

  test('a carné with an impossible birth date is no document', () => {
    expect(missingIn({ ...signed, documentNumber: '85130112345' })).toEqual(['document']);
  });

  test('who cannot sign needs a witness with name and document', () => {
    const witnessed: Draft = { ...signed, proof: 'witness', strokes: [], witnessName: 'Luis Gómez' };
    expect(missingIn(witnessed)).toEqual(['witness']);
    expect(missingIn({ ...witnessed, witnessDocument: '70020212345' })).toEqual([]);
  });
});

test('strokes drawn before choosing a witness are not handed on', () => {
  const command = commandOf({ ...signed, proof: 'witness', witnessName: 'Luis Gómez', witnessDocument: '1' });
  expect(command.proof).toEqual({ kind: 'witness', name: 'Luis Gómez', document: '1' });
});
