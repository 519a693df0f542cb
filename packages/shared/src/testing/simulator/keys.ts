/** Signatures and boxes without WebCrypto, which answers off-thread: one seed would not be one history. */
import type { SealedBox } from '../../change-log/box.ts';
import { type Hash, join, sameBytes } from '../../change-log/chain.ts';
import type { Sign, Verify } from '../../sync/signing.ts';

export interface KeyPair {
  readonly sign: Sign;
  readonly verify: Verify;
}

/** Whoever has the secret signs; nobody in the world looks at another's. 64 bytes, as ES256 has. */
export function keyPair(hash: Hash, secret: Uint8Array): KeyPair {
  const sign: Sign = (message) => {
    const half = hash(join(secret, message));
    return join(half, half);
  };
  return { sign, verify: (message, signature) => sameBytes(sign(message), signature) };
}

/** A cipher that hides nothing and is as long as a real one: what matters here is who is given it. */
export const sealWith =
  (random: (bytes: number) => Uint8Array) =>
  (content: Uint8Array): SealedBox => ({ cipher: join(content, new Uint8Array(16)), key: random(16) });
