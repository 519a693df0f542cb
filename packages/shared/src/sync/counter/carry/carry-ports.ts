/** What the counter needs to write and read files for the stick: that of an exchange without a line, and keys of its own. */
import type { Awaitable } from '../../../change-log/log-store.ts';
import type { SealedKeys } from '../../file/box-keys.ts';
import type { ExchangePorts } from '../exchange.ts';
import type { ReplicationLog } from '../replication-log.ts';

export interface CarryPorts extends Omit<ExchangePorts, 'transport'> {
  readonly log: ReplicationLog;
  readonly fileKeys: FileKeys;
}

/** ECDH on P-256; the key made of it is AES-256-GCM, and the number of the frame is its nonce. */
export interface FileKeys {
  /** With a fresh pair. Only who holds the private half of `reader` (raw point, base64url) opens what it seals. */
  readonly sealTo: (reader: string) => Awaitable<KeySealer>;
  /** Raw point of this device's own pair, made at the first call: what answers are sealed to. Rejects when it cannot be kept. */
  readonly ownPoint: () => Awaitable<Uint8Array>;
  /** For what was sealed to the own pair with that ephemeral one (raw point). */
  readonly openFrom: (ephemeral: Uint8Array) => Awaitable<OpenKeys>;
}

export interface KeySealer {
  /** Raw point of the fresh pair. */
  readonly ephemeral: Uint8Array;
  /** `frame` counts from 0 and is never used twice. */
  readonly seal: (frame: number, keys: Uint8Array) => Awaitable<SealedKeys>;
}

/** Null when they were not sealed to this device, or altered. */
export type OpenKeys = (frame: number, sealed: SealedKeys) => Awaitable<Uint8Array | null>;
