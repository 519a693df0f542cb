import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseStreamId } from '../custody/change-id.ts';
import { boxHash, genesisHead, type Hash, nextHead } from './chain.ts';

const sha256: Hash = (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());

function streamNamed(text: string) {
  const parsed = parseStreamId(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
}

interface Link {
  readonly bytes: Uint8Array;
  readonly box: Uint8Array | null;
}

const headOf = (stream: string, links: readonly Link[]): string =>
  Buffer.from(
    links.reduce(
      (head, { bytes, box }) => nextHead(sha256, head, bytes, boxHash(sha256, box)),
      genesisHead(sha256, streamNamed(stream)),
    ),
  ).toString('hex');

const links = fc.array(
  fc.record({
    bytes: fc.uint8Array({ maxLength: 40 }),
    box: fc.option(fc.uint8Array({ minLength: 1, maxLength: 20 })),
  }),
  {
    minLength: 1,
    maxLength: 6,
  },
);

test('a change moved to another stream, edited, dropped, swapped or given another box has another head', () => {
  fc.assert(
    fc.property(links, fc.nat(), (chain, place) => {
      const at = place % chain.length;
      const head = headOf('00000000000000aa', chain);
      expect(headOf('00000000000000ab', chain)).not.toBe(head);
      expect(
        headOf(
          '00000000000000aa',
          chain.filter((_, i) => i !== at),
        ),
      ).not.toBe(head);
      expect(
        headOf(
          '00000000000000aa',
          chain.map((link, i) => (i === at ? { ...link, bytes: Uint8Array.from([...link.bytes, 1]) } : link)),
        ),
      ).not.toBe(head);
      expect(
        headOf(
          '00000000000000aa',
          chain.map((link, i) => (i === at ? { ...link, box: Uint8Array.from([...(link.box ?? []), 1]) } : link)),
        ),
      ).not.toBe(head);
    }),
  );
});

test('who may not have a box can still follow the chain with its hash', () => {
  const stream = streamNamed('00000000000000aa');
  const box = Uint8Array.from([1, 2, 3]);
  const genesis = genesisHead(sha256, stream);
  const bytes = Uint8Array.from([9]);
  expect(nextHead(sha256, genesis, bytes, sha256(box))).toEqual(nextHead(sha256, genesis, bytes, boxHash(sha256, box)));
});
