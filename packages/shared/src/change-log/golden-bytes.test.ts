/**
 * Bytes that were once written are read for ever: each kind in each of its versions, and the chain. A new kind or version
 * is a new line in vectors/golden-changes.json (leave its `hex` empty, and the test says what to write); an old line
 * never changes once the format is closed.
 */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { parseStreamId } from '../custody/change-id.ts';
import { boxHash, genesisHead, type Hash, nextHead } from './chain.ts';
import type { Change } from './change.ts';
import { decodeChange, encodeChange } from './codec.ts';
import { KINDS, type KnownBody } from './kinds.ts';
import chain from './vectors/golden-chain.json' with { type: 'json' };
import golden from './vectors/golden-changes.json' with { type: 'json' };

const sha256: Hash = (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());
const bytesOf = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'));
const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

function streamNamed(text: string) {
  const parsed = parseStreamId(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
}

describe('golden bytes', () => {
  test.each(Object.values(KINDS))('there are some of $name, in each of its versions', ({ name, version }) => {
    const versions = golden.changes.filter(({ kind }) => kind === name).map((each) => each.version);
    const all = Array.from({ length: version + 1 }, (_, each) => each);
    expect([...new Set(versions)].sort()).toEqual(all);
  });

  test.each(golden.changes)(
    '$kind, version $version: written as ever ($change.act)',
    ({ hex, version, kind, change }) => {
      const written = change as unknown as Change<KnownBody>;
      if (KINDS[written.body.kind].version === version) expect(hexOf(encodeChange(written))).toBe(hex);
      expect(written.body.kind).toBe(kind);
    },
  );

  test.each(golden.changes)('$kind, version $version: read as ever ($change.act)', ({ hex, change }) => {
    const read = decodeChange(streamNamed(change.stream), change.seq, bytesOf(hex));
    expect(read).toEqual({ ok: true, value: change });
  });

  test('the chain over them has the heads it ever had', () => {
    const genesis = genesisHead(sha256, streamNamed(chain.stream));
    expect(hexOf(genesis)).toBe(chain.genesis);
    chain.links.reduce((before, { bytes, box, head }) => {
      const next = nextHead(sha256, before, bytesOf(bytes), boxHash(sha256, box === null ? null : bytesOf(box)));
      expect(hexOf(next)).toBe(head);
      return next;
    }, genesis);
  });
});
