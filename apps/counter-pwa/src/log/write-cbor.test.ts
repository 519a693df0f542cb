import { decodeStrictly } from '@ventanilla/shared/src/change-log/codec.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cbor, writeCbor } from './write-cbor.ts';

const value: fc.Arbitrary<Cbor> = fc.letrec<{ value: Cbor; list: Cbor[] }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.maxSafeInteger(),
    fc.string({ unit: 'grapheme' }),
    fc.uint8Array(),
    fc.constant(null),
    tie('list'),
  ),
  list: fc.array(tie('value'), { maxLength: 30 }),
})).value;

test('what is written is read back by the strict reader of the log', () => {
  fc.assert(
    fc.property(value, (written) => {
      expect(decodeStrictly(writeCbor(written), 1_000_000)).toEqual({ ok: true, value: written });
    }),
  );
});

test('a fraction is no integer and is not written', () => {
  expect(() => writeCbor(0.5)).toThrow(RangeError);
});
