import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { birthDateOfCarne, maskDocument, parseDocument } from './identity-document.ts';
import vectors from './vectors/carne-vectors.json' with { type: 'json' };

describe('a carné de identidad', () => {
  test.each(vectors.valid)('$ni is taken, born $born', ({ ni, born }) => {
    expect(parseDocument('carne', ni)).toEqual({ ok: true, value: { kind: 'carne', number: ni } });
    expect(birthDateOfCarne(ni)).toBe(born);
  });

  test.each(vectors.invalid)('$ni is refused: $why', ({ ni }) => {
    expect(parseDocument('carne', ni).ok).toBe(false);
  });

  test.each([
    ['', 'blank'],
    ['9102102777A', 'characters'],
    ['12345678', 'length'],
    ['00022901911', 'date'],
  ])('%j is refused because of its %s', (typed, why) => {
    const error = { kind: 'document-problem', document: 'carne', why };
    expect(parseDocument('carne', typed)).toEqual({ ok: false, error });
  });

  test('is never judged by its last digit: no rule for it is published', () => {
    for (let digit = 0; digit <= 9; digit++) expect(parseDocument('carne', `9102102777${digit}`).ok).toBe(true);
  });

  test('may be typed in groups', () => {
    expect(parseDocument('carne', '910210 27775')).toMatchObject({ value: { number: '91021027775' } });
  });
});

describe('another document', () => {
  test.each([
    ['passport', ' k123 456 ', 'K123456'],
    ['minor-card', '05123168240', '05123168240'],
    ['other', 'x-1', 'X-1'],
  ] as const)('%s %j is kept as %s', (kind, typed, number) => {
    expect(parseDocument(kind, typed)).toEqual({ ok: true, value: { kind, number } });
  });

  test.each([
    ['  ', 'blank'],
    ['K1', 'length'],
    ['K'.repeat(21), 'length'],
    ['K/123', 'characters'],
    ['Ñ123', 'characters'],
  ])('passport %j is refused because of its %s', (typed, why) => {
    expect(parseDocument('passport', typed)).toMatchObject({ ok: false, error: { why } });
  });
});

describe('a document in a list', () => {
  test('shows its last three characters', () => {
    expect(maskDocument('91021027775')).toBe('••••••••775');
  });

  test('shows less of a short number, and nothing of none', () => {
    expect(maskDocument('K12')).toBe('••2');
    expect(maskDocument('')).toBe('');
  });
});

test('no text makes a document reader throw', () => {
  fc.assert(
    fc.property(fc.constantFrom('carne', 'other'), fc.string({ unit: 'binary' }), (kind, typed) => {
      const read = parseDocument(kind, typed);
      if (read.ok) expect(parseDocument(kind, read.value.number)).toEqual(read);
    }),
  );
});
