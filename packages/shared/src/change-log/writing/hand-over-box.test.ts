import { encode } from 'cborg';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HandOverBox, Stroke } from '../../custody/acts/hand-over.ts';
import { packStrokes, writeHandOverBox, writeStrokes } from './hand-over-box.ts';
import { readHandOverBox, readStrokes, unpackStrokes } from './read-hand-over-box.ts';

const coordinate = fc.integer({ min: -50, max: 200 });
const stroke: fc.Arbitrary<Stroke> = fc.array(fc.tuple(coordinate, coordinate, fc.nat(60_000)), { maxLength: 20 });
const signed: HandOverBox = {
  name: 'Ana Pérez Núñez',
  documentNumber: '85010112345',
  proof: { kind: 'signature', strokes: [[[1, 2, 3]]] },
};

describe('the personal part of a hand-over', () => {
  test('has name and number, and nothing of the signature', () => {
    expect(readHandOverBox(writeHandOverBox(signed))).toEqual({
      ok: true,
      value: { name: 'Ana Pérez Núñez', documentNumber: '85010112345', proof: { kind: 'signature' } },
    });
  });

  test('names the witness of who cannot sign', () => {
    const box: HandOverBox = {
      name: 'Ana',
      documentNumber: 'B-12',
      proof: { kind: 'witness', name: 'Luis', document: '77010112345' },
    };
    expect(readHandOverBox(writeHandOverBox(box))).toEqual({ ok: true, value: box });
  });

  test('is read where it was written with the strokes inside', () => {
    const old = encode([0, 'Ana', '85010112345', packStrokes([[[1, 2, 3]]])]);
    expect(readHandOverBox(old)).toEqual({
      ok: true,
      value: { name: 'Ana', documentNumber: '85010112345', proof: { kind: 'signature' } },
    });
  });

  test('is refused when it is anything else', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (noise) => {
        expect(readHandOverBox(noise)).toEqual({ ok: false, error: { kind: 'not-a-box' } });
      }),
    );
  });

  test('is some forty bytes, whatever was drawn', () => {
    expect(writeHandOverBox(signed).length).toBeLessThan(40);
  });
});

describe('the strokes of a signature', () => {
  test('come back as they were drawn', () => {
    fc.assert(
      fc.property(fc.array(stroke, { maxLength: 6 }), (strokes) => {
        expect(readStrokes(writeStrokes(strokes))).toEqual({ ok: true, value: strokes });
      }),
    );
  });

  test('are refused when they are anything else', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (noise) => {
        expect(readStrokes(noise)).toEqual({ ok: false, error: { kind: 'no-strokes' } });
      }),
    );
  });

  test('of 200 points drawn at a steady pace take about three bytes a point', () => {
    const points = Array.from({ length: 200 }, (_, at): [number, number, number] => [10 + (at % 80), at % 20, at * 16]);
    expect(writeStrokes([points]).length).toBeLessThan(200 * 3 + 10);
  });

  test('between hundredths are rounded once and never drift', () => {
    const drawn: Stroke = Array.from({ length: 50 }, (_, at) => [at * 0.4, at * 0.6, at] as const);
    const [read] = unpackStrokes(packStrokes([drawn]));
    expect(read).toEqual(drawn.map((point) => point.map(Math.round)));
  });
});
