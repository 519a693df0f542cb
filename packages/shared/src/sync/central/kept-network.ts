/** The central's port, third part: what it knows of itself, of the offices, and of what devices say of themselves. */
import type { StreamId } from '../../custody/change-id.ts';
import type { OfficeCode } from '../../identifiers/office-code.ts';
import type { Declaration } from '../messages.ts';

/** Changes that were safe once and that the copy which was restored lacks; accepted by whoever restored. */
export interface Loss {
  readonly stream: StreamId;
  readonly first: number;
  readonly last: number;
}

export interface KeptNetwork {
  /** Rises with every restored backup: receipts and cursors count in the epoch they name. */
  readonly epoch: () => number;
  readonly saveEpoch: (epoch: number) => void;
  /** Kept for ever, with the epoch that began with it. */
  readonly addLoss: (loss: Loss, epoch: number, atMs: number) => void;

  /** The stream the central writes itself; null before set-up opened one. */
  readonly ownStream: () => StreamId | null;
  readonly saveOwnStream: (stream: StreamId) => void;

  /** Offices of a municipality that serve the public, by code. */
  readonly officesIn: (municipality: number) => readonly OfficeCode[];
  /** Version of the reference data kept for an office; 0 for one nobody knows. */
  readonly referenceVersion: (office: OfficeCode) => number;

  /** When the device's last declaration was said, ms since 1970; null before its first. */
  readonly declaredMs: (device: number) => number | null;
  /** Office a device was enrolled for; null for a number this central does not know, as after it was restored. */
  readonly officeOfDevice: (device: number) => OfficeCode | null;

  /** A value, no history: what was said before is replaced. */
  readonly saveDeclaration: (device: number, said: Declaration, serverMs: number) => void;
}
