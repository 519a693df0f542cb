/** Signed runs of a written day, as a device sends them. Boxes are as random to everybody without their key as these are. */
import { boxHash, genesisHead, type Hash, nextHead } from '../../change-log/chain.ts';
import { encodeChange } from '../../change-log/codec.ts';
import { type Run, type SentChange, signedHead } from '../../sync/messages.ts';
import type { Chance } from '../seeded-chance.ts';
import type { WrittenStream } from './write-day.ts';

export interface SignedStream {
  /** The run from `first` (1 when not given) to `last` (the end when not given). */
  readonly run: (first?: number, last?: number) => Run;
  readonly length: number;
}

/** AES-GCM adds its tag of 16 bytes. */
const TAG = 16;

export function signStream(
  { stream, changes }: WrittenStream,
  chance: Chance,
  hash: Hash,
  sign: (message: Uint8Array) => Uint8Array,
): SignedStream {
  const sent = changes.map(
    ({ change, personal }): SentChange => ({
      bytes: encodeChange(change),
      box: personal && { cipher: chance.bytes(personal.length + TAG), key: chance.bytes(16) },
    }),
  );
  const heads = [genesisHead(hash, stream)];
  for (const { bytes, box } of sent) {
    heads.push(nextHead(hash, heads.at(-1) ?? new Uint8Array(0), bytes, boxHash(hash, box?.cipher ?? null)));
  }
  return {
    length: sent.length,
    run: (first = 1, last = sent.length) => {
      const head = heads[last];
      if (!head) throw new Error(`the stream has no change ${last}`);
      const signature = sign(signedHead(stream, last, head));
      return { stream, first, changes: sent.slice(first - 1, last), head, signature };
    },
  };
}
