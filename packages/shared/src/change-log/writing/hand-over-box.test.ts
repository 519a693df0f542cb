import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HandOverBox, Stroke } from '../../custody/acts/hand-over.ts';
import { packStrokes, readHandOverBox, unpackStrokes, writeHandOverBox } from './hand-over-box.ts';

const coordinate = fc.integer({ min: -50, max: 200 });
const stroke: fc.Arbitrary<Stroke> = fc.array(fc.tuple(coordinate, coordinate, fc.nat(60_000)), { maxLength: 20 });

describe('the personal part of a hand-over', () => {
  test('comes back as it was signed', () => {
    fc.assert(
      fc.property(fc.array(stroke, { maxLength: 6 }), (strokes) => {
        const box: HandOverBox = {
          name: 'Ana Pérez Núñez',
          documentNumber: '85010112345',
          proof: { kind: 'signature', strokes },
        };
        expect(readHandOverBox(writeHandOverBox(box))).toEqual({ ok: true, value: box });
      }),
    );
  });

  test('names the witness of who cannot sign', () => {
    const box: HandOverBox = {
      name: 'Ana',
      documentNumber: 'B-12',
      proof: { kind: 'witness', name: 'Luis', document: '77010112345' },
    };
    expect(readHandOverBox(writeHandOverBox(box))).toEqual({ ok: true, value: box });
  });

  test('is refused when it is anything else', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (noise) => {
        expect(readHandOverBox(noise)).toEqual({ ok: false, error: { kind: 'not-a-box' } });
      }),
    );
  });

  test('a signature of 200 points drawn at a steady pace takes about three bytes a point', () => {
    const points = Array.from({ length: 200 }, (_, at): [number, number, number] => [10 + (at % 80), at % 20, at * 16]);
    const box: HandOverBox = { name: 'Ana', documentNumber: '1', proof: { kind: 'signature', strokes: [points] } };
    expect(writeHandOverBox(box).length).toBeLessThan(200 * 3 + 60);
  });

  test('points between hundredths are rounded once and never drift', () => {
    const drawn: Stroke = Array.from({ length: 50 }, (_, at) => [at * 0.4, at * 0.6, at] as const);
    const [read] = unpackStrokes(packStrokes([drawn]));
    expect(read).toEqual(drawn.map((point) => point.map(Math.round)));
  });
});
