/** Whether a run is what its device signed: the chain from the head we hold, then the signature over its end. */
import { boxHash, type Hash, nextHead, sameBytes } from '../../change-log/chain.ts';
import { type Run, type SentChange, signedHead } from '../messages.ts';
import type { Verify } from '../signing.ts';

/** A sent change with its place in the chain, as computed here. */
export interface Link extends SentChange {
  readonly seq: number;
  readonly boxHash: Uint8Array;
  readonly head: Uint8Array;
}

/** Walks the chain of a run that follows `before`. */
export function linksOf(hash: Hash, run: Run, before: Uint8Array): readonly Link[] {
  let head = before;
  return run.changes.map((sent, place) => {
    const hashed = boxHash(hash, sent.box?.cipher ?? null);
    head = nextHead(hash, head, sent.bytes, hashed);
    return { ...sent, seq: run.first + place, boxHash: hashed, head };
  });
}

export type RunFault = 'chain' | 'signature';

/** Null when the run's end is the one computed here and the device signed it. */
export function faultOf(run: Run, links: readonly Link[], verify: Verify): RunFault | null {
  const end = links.at(-1);
  if (!end || !sameBytes(end.head, run.head)) return 'chain';
  return verify(signedHead(run.stream, end.seq, end.head), run.signature) ? null : 'signature';
}
