/** The central's port, fourth part: exhibits, whole ones and those that are still arriving. */
import type { Exhibit } from '../../change-log/exhibit.ts';
import type { ExhibitName } from '../../custody/exhibit-name.ts';

/** A whole exhibit, checked against its name. Never updated. */
export interface KeptExhibit extends Exhibit {
  /** The central's clock, ms since 1970. */
  readonly receivedMs: number;
}

export interface KeptExhibits {
  /** Null for one that is not held whole. */
  readonly exhibit: (name: ExhibitName) => KeptExhibit | null;
  /** One of that name is held once. */
  readonly addExhibit: (exhibit: KeptExhibit) => void;
  /** What has arrived of one that is not whole; of no bytes when nothing has. */
  readonly arrivingExhibit: (name: ExhibitName) => Uint8Array;
  /** Puts what has arrived in place of what was known of it; of no bytes forgets it. */
  readonly saveArriving: (name: ExhibitName, bytes: Uint8Array) => void;
}
