/**
 * Keys for tests of the roads: signatures and seals that answer at once and are the same in every run. They protect
 * nothing: who knows a public point knows all. What they keep is the shape, and that nothing altered goes through.
 */
import { type Hash, join, sameBytes } from '../../change-log/chain.ts';
import type { SealedKeys } from '../../sync/file/box-keys.ts';
import type { Sign, Verify } from '../../sync/signing.ts';

export interface ToyKeys {
  readonly signer: (name: string) => Sign;
  readonly verifier: (name: string) => Verify;
  /** 65 bytes, as a raw point has. */
  readonly pointOf: (name: string) => Uint8Array;
  readonly seal: (ephemeral: Uint8Array, reader: Uint8Array) => (frame: number, keys: Uint8Array) => SealedKeys;
  readonly open: (ephemeral: Uint8Array, own: Uint8Array) => (frame: number, sealed: SealedKeys) => Uint8Array | null;
}

export function toyKeys(hash: Hash): ToyKeys {
  const sign =
    (name: string): Sign =>
    (message) => {
      const half = hash(join(bytesOf(name), message));
      return join(half, hash(half));
    };
  const streamOf = (secret: Uint8Array, frame: number, length: number): Uint8Array =>
    join(
      ...Array.from({ length: Math.ceil(length / 32) }, (_, i) => hash(join(secret, Uint8Array.of(frame, i)))),
    ).slice(0, length);
  const mix = (secret: Uint8Array, frame: number, keys: Uint8Array): Uint8Array => {
    const stream = streamOf(secret, frame, keys.length);
    return keys.map((byte, place) => byte ^ (stream[place] ?? 0));
  };
  const tagOf = (secret: Uint8Array, frame: number, keys: Uint8Array): Uint8Array =>
    hash(join(secret, Uint8Array.of(frame), keys)).slice(0, 16);
  return {
    signer: sign,
    verifier: (name) => (message, signature) => sameBytes(sign(name)(message), signature),
    pointOf: (name) => join(Uint8Array.of(4), hash(bytesOf(name)), hash(bytesOf(`${name}'`))),
    seal: (ephemeral, reader) => (frame, keys) => {
      const secret = hash(join(ephemeral, reader));
      return { keys: mix(secret, frame, keys), tag: tagOf(secret, frame, keys) };
    },
    open: (ephemeral, own) => (frame, sealed) => {
      const secret = hash(join(ephemeral, own));
      const keys = mix(secret, frame, sealed.keys);
      return sameBytes(tagOf(secret, frame, keys), sealed.tag) ? keys : null;
    },
  };
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
