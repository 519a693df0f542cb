/** The rows of the device's database that are not kept as the log gives them. The writer worker writes them; pages only read. */
import type { Exhibit } from '@ventanilla/shared/src/change-log/exhibit.ts';
import type { ParcelRow } from '@ventanilla/shared/src/change-log/fold.ts';
import type { DraftKey } from '@ventanilla/shared/src/change-log/writing/commands.ts';
import type { OwnStream } from '@ventanilla/shared/src/change-log/writing/writer-store.ts';
import type { StreamId } from '@ventanilla/shared/src/custody/change-id.ts';

/** Tables of one row hold it under this key. */
export const ONLY = 1;

export const only = <Row>(table: { readonly get: (key: number) => Promise<Row> }): Promise<Row> => table.get(ONLY);

/** A foreign stream has device, opening and journal 0, and a head of no bytes: of it this device holds loose changes. */
export interface StreamRow extends OwnStream {
  /** 1 when this device's writer wrote it (IndexedDB cannot index booleans). */
  readonly own: 0 | 1;
}

export interface ChangeRow {
  readonly stream: StreamId;
  readonly seq: number;
  readonly bytes: Uint8Array;
  /** The sealed box and its key, both or neither; neither also when this office may not have it. */
  readonly cipher: Uint8Array | null;
  readonly key: Uint8Array | null;
  /** The chain's head after it, to sign runs at any cut; null for a foreign change. */
  readonly head: Uint8Array | null;
  /** Which screen-opening it came from; null for what the log notes itself and for other devices' changes. */
  readonly draft: DraftKey | null;
  /** Stamp in ms; 0 when the change could not be read. */
  readonly at: number;
}

/** An exhibit and how far it got: the epoch in which the central said that it holds it whole, 0 until it did. */
export interface ExhibitRow extends Exhibit {
  readonly receivedIn: number;
}

/** A parcel's row with what it is looked for by: its number from the front or by the last digits, and open questions. */
export interface StoredParcel extends ParcelRow {
  /** The number as a person reads it, in capitals. */
  readonly text: string;
  /** Its digits backwards: looking for the last digits is then looking for a beginning. */
  readonly tail: string;
  /** 1 when an office proposed a correction of it, answered or not: what became of it only the fold knows. */
  readonly proposals: 0 | 1;
}
