/**
 * Exhibits: sealed pieces of evidence, each under a key that follows from that of the box of the change that names it.
 * They are no part of the chain: the change binds them by their hash, and the fact stands without waiting for them.
 */
import type { StreamId } from '../custody/change-id.ts';
import { type ExhibitName, exhibitName } from '../custody/exhibit-name.ts';
import { type Hash, join } from './chain.ts';
import type { ChangeBody } from './change.ts';

export interface Exhibit {
  readonly name: ExhibitName;
  /** The change that names it. */
  readonly stream: StreamId;
  readonly seq: number;
  /** Sealed, at most `LONGEST_EXHIBIT`. */
  readonly bytes: Uint8Array;
}

/** Minutes of drawing fit; a line of 10 kbit/s carries it in one minute, in as many pieces as it takes. */
export const LONGEST_EXHIBIT = 64 * 1024;

const KEY_LABEL = Uint8Array.from('ventanilla/exhibit', (letter) => letter.charCodeAt(0));

/**
 * 16 bytes, from the 16 of the box's own key: who may open the box may open the exhibit, and deleting the one key erases
 * both. It seals nothing else.
 */
export const exhibitKey = (hash: Hash, boxKey: Uint8Array): Uint8Array => hash(join(KEY_LABEL, boxKey)).slice(0, 16);

export const nameOfExhibit = (hash: Hash, bytes: Uint8Array): ExhibitName => exhibitName(hash(bytes));

export const exhibitOf = (hash: Hash, stream: StreamId, seq: number, bytes: Uint8Array): Exhibit => ({
  name: nameOfExhibit(hash, bytes),
  stream,
  seq,
  bytes,
});

/** The exhibits a change names. */
export const exhibitsNamed = (body: ChangeBody): readonly ExhibitName[] =>
  body.kind === 'handed-over' && body.signature ? [body.signature] : [];
