import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_EXHIBIT } from '../../change-log/exhibit.ts';
import { streamFromBytes } from '../../custody/change-id.ts';
import { exhibitName } from '../../custody/exhibit-name.ts';
import {
  type ExhibitPiece,
  readExhibitAnswer,
  readExhibitPieces,
  writeExhibitAnswer,
  writeExhibitPieces,
} from './exhibit-messages.ts';

const name = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(exhibitName);
const piece: fc.Arbitrary<ExhibitPiece> = fc
  .record({
    name,
    stream: fc.uint8Array({ minLength: 8, maxLength: 8 }).map(streamFromBytes),
    seq: fc.integer({ min: 1, max: 999_999_999 }),
    from: fc.nat(1000),
    piece: fc.uint8Array({ maxLength: 200 }),
    rest: fc.integer({ min: 1, max: 1000 }),
  })
  .map(({ rest, ...drawn }) => ({ ...drawn, size: drawn.from + drawn.piece.length + rest }));

describe('the messages of the road of evidence', () => {
  test('come back as they were written', () => {
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        expect(readExhibitPieces(writeExhibitPieces(pieces))).toEqual({ ok: true, value: pieces });
      }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.record({ name, held: fc.option(fc.nat(LONGEST_EXHIBIT)) })),
        fc.nat(),
        (exhibits, epoch) => {
          const answer = { epoch, exhibits, signature: new Uint8Array(64) };
          expect(readExhibitAnswer(writeExhibitAnswer(answer))).toEqual({ ok: true, value: answer });
        },
      ),
    );
  });

  test('are refused when they are anything else', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (content) => {
        expect(readExhibitPieces({ content, boxes: [] })).toMatchObject({
          ok: content.length === 1 && content[0] === 0x80,
        });
        expect(readExhibitAnswer({ content, boxes: [] })).toMatchObject({ ok: false, error: { kind: 'malformed' } });
      }),
    );
  });

  test('a piece without its bytes, bytes without their place, and a piece beyond its whole are refused', () => {
    const one = { ...fc.sample(piece, { numRuns: 1, seed: 1 })[0]!, from: 5, piece: new Uint8Array(10), size: 15 };
    const { content, boxes } = writeExhibitPieces([one]);
    expect(readExhibitPieces({ content, boxes })).toMatchObject({ ok: true });
    expect(readExhibitPieces({ content, boxes: [] })).toMatchObject({ ok: false });
    expect(readExhibitPieces({ content, boxes: [...boxes, ...boxes] })).toMatchObject({ ok: false });
    expect(readExhibitPieces(writeExhibitPieces([{ ...one, size: 14 }]))).toMatchObject({ ok: false });
    expect(readExhibitPieces(writeExhibitPieces([{ ...one, size: LONGEST_EXHIBIT + 1 }]))).toMatchObject({ ok: false });
  });
});
