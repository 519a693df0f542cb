/** From acts to records: gives each its number, stamp and place in the stream's chain. Synchronous, so that nothing can come between. */

import type { SealedBox } from '@ventanilla/shared/src/change-log/box.ts';
import { boxHash, type Hash, nextHead } from '@ventanilla/shared/src/change-log/chain.ts';
import type { Change, Subject } from '@ventanilla/shared/src/change-log/change.ts';
import { encodeChange } from '@ventanilla/shared/src/change-log/codec.ts';
import type { KnownBody } from '@ventanilla/shared/src/change-log/kinds.ts';
import type { Author } from '@ventanilla/shared/src/custody/author.ts';
import { type ActId, actId, type StreamId } from '@ventanilla/shared/src/custody/change-id.ts';
import type { DraftKey } from '../commands.ts';
import type { ChangeRow, ClockRow } from '../tables.ts';
import { stampNext, trustOf } from './device-clock.ts';

/** The end of a stream: the next change follows it. */
export interface StreamEnd {
  readonly stream: StreamId;
  readonly seq: number;
  readonly head: Uint8Array;
}

export interface Act {
  readonly body: KnownBody;
  readonly subjects: readonly Subject[];
  readonly box: SealedBox | null;
  readonly author: Pick<Author, 'office' | 'clerk' | 'day' | 'via'>;
  /** `seq` of the session-opened change; `own` for that change itself, 0 for what the log notes. */
  readonly session: number | 'own';
  readonly draft: DraftKey | null;
  /** The name the act already has from an attempt that was not recorded; null for a new one. */
  readonly act: ActId | null;
}

export interface Chained {
  readonly changes: readonly Change<KnownBody>[];
  readonly rows: readonly ChangeRow[];
  readonly end: StreamEnd;
  readonly clock: ClockRow;
}

export function chainChanges(
  hash: Hash,
  from: StreamEnd,
  acts: readonly Act[],
  clockBefore: ClockRow,
  wallMs: number,
): Chained {
  const changes: Change<KnownBody>[] = [];
  const rows: ChangeRow[] = [];
  const clk = trustOf(clockBefore, wallMs);
  let { seq, head } = from;
  let clock = clockBefore;
  for (const act of acts) {
    seq += 1;
    clock = stampNext(clock, wallMs);
    const change: Change<KnownBody> = {
      stream: from.stream,
      seq,
      // The draft's number is the number of its change: an act is one change, so no second counter can disagree.
      act: act.act ?? actId(from.stream, seq),
      author: { ...act.author, at: clock.ms, clk },
      counter: clock.counter,
      to: [],
      session: act.session === 'own' ? seq : act.session,
      subjects: act.subjects,
      body: act.body,
    };
    const bytes = encodeChange(change);
    head = nextHead(hash, head, bytes, boxHash(hash, act.box?.cipher ?? null));
    changes.push(change);
    rows.push({
      stream: from.stream,
      seq,
      bytes,
      cipher: act.box?.cipher ?? null,
      key: act.box?.key ?? null,
      head,
      draft: act.draft,
      at: clock.ms,
    });
  }
  return { changes, rows, end: { stream: from.stream, seq, head }, clock };
}
