/**
 * Takes in pieces of exhibits. Only what an accepted change of the calling device's office names is taken, so that nobody
 * fills the central with what no fact speaks of; a whole is kept when its bytes are those the change named.
 */
import type { Hash } from '../../change-log/chain.ts';
import { join } from '../../change-log/chain.ts';
import { decodeChange } from '../../change-log/codec.ts';
import { exhibitsNamed, nameOfExhibit } from '../../change-log/exhibit.ts';
import {
  type ExhibitAnswer,
  type ExhibitHeld,
  type ExhibitPiece,
  signedExhibitAnswer,
} from '../exhibits/exhibit-messages.ts';
import type { Sign } from '../signing.ts';
import type { CallingDevice } from './calling-device.ts';
import type { CentralStore, CentralTx } from './central-store.ts';

export interface ExhibitTools<Tx extends CentralTx> {
  readonly store: CentralStore<Tx>;
  readonly hash: Hash;
  readonly sign: Sign;
  /** The central's clock, ms since 1970. */
  readonly nowMs: number;
}

/** Nothing is answered before it is committed. */
export function takeExhibits<Tx extends CentralTx>(
  { store, hash, sign, nowMs }: ExhibitTools<Tx>,
  device: CallingDevice,
  pieces: readonly ExhibitPiece[],
): ExhibitAnswer {
  return store.writing((tx) => {
    const exhibits = pieces.map((piece) => ({
      name: piece.name,
      held: isNamed(tx, device, piece) ? takePiece(tx, hash, nowMs, piece) : null,
    }));
    const said: { readonly epoch: number; readonly exhibits: readonly ExhibitHeld[] } = { epoch: tx.epoch(), exhibits };
    return { ...said, signature: sign(signedExhibitAnswer(device.number, pieces, said)) };
  });
}

/** @returns how many bytes of it are held afterwards */
function takePiece(
  tx: CentralTx,
  hash: Hash,
  nowMs: number,
  { name, stream, seq, size, from, piece }: ExhibitPiece,
): number {
  const whole = tx.exhibit(name);
  if (whole) return whole.bytes.length;
  const before = tx.arrivingExhibit(name);
  // A piece that does not follow what is held is none: the answer says from where to go on.
  if (before.length !== from || piece.length === 0) return before.length;
  const bytes = join(before, piece);
  if (bytes.length < size) {
    tx.saveArriving(name, bytes);
    return bytes.length;
  }
  tx.saveArriving(name, NOTHING);
  // Not what the change named: a line does not do this, its checksum would have told. It begins anew.
  if (nameOfExhibit(hash, bytes) !== name) return 0;
  tx.addExhibit({ name, stream, seq, bytes, receivedMs: nowMs });
  return bytes.length;
}

function isNamed(tx: CentralTx, { office }: CallingDevice, { name, stream, seq }: ExhibitPiece): boolean {
  const [change] = tx.read(stream, seq, 1);
  const read = change ? decodeChange(stream, seq, change.bytes) : null;
  return read?.ok === true && read.value.author.office === office && exhibitsNamed(read.value.body).includes(name);
}

const NOTHING = new Uint8Array(0);
