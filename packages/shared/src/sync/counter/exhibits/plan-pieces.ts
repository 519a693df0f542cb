/** What of the waiting exhibits goes into the next message: whole ones that fit, or a piece of one that does not. */
import type { Exhibit } from '../../../change-log/exhibit.ts';
import type { ExhibitName } from '../../../custody/exhibit-name.ts';
import type { ExhibitPiece } from '../../exhibits/exhibit-messages.ts';

/** What the central has said in this attempt. */
export interface ExhibitProgress {
  /** Bytes it holds of each. */
  readonly held: Map<ExhibitName, number>;
  /** Those it takes nothing of, for it does not hold the change that names them. */
  readonly untaken: Set<ExhibitName>;
}

/** Name, place and lengths of a piece. */
const AROUND = 48;
const MOST_PIECES = 100;

/** Of one that does not fit into a message it is asked first how much is held: a line may have broken in the middle of it. */
export function planPieces(
  waiting: readonly Exhibit[],
  { held, untaken }: ExhibitProgress,
  chunkBytes: number,
): readonly ExhibitPiece[] {
  const pieces: ExhibitPiece[] = [];
  let left = chunkBytes;
  for (const { name, stream, seq, bytes } of waiting) {
    if (untaken.has(name)) continue;
    if (left <= AROUND || pieces.length === MOST_PIECES) break;
    const known = held.get(name);
    const isAsked = known === undefined && bytes.length > chunkBytes;
    const from = known ?? 0;
    const piece = isAsked ? NOTHING : bytes.slice(from, from + Math.max(1, left - AROUND));
    pieces.push({ name, stream, seq, size: bytes.length, from, piece });
    left -= piece.length + AROUND;
  }
  return pieces;
}

const NOTHING = new Uint8Array(0);
