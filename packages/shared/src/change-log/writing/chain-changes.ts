/** From acts to records: gives each its number, stamp and place in the stream's chain. Synchronous, so that nothing can come between. */

import type { Author } from '../../custody/author.ts';
import { type ActId, actId } from '../../custody/change-id.ts';
import type { SealedBox } from '../box.ts';
import { boxHash, type Hash, nextHead } from '../chain.ts';
import type { Change, Subject } from '../change.ts';
import { encodeChange } from '../codec.ts';
import type { KnownBody } from '../kinds.ts';
import type { StreamEnd } from '../log-store.ts';
import type { DraftKey } from './commands.ts';
import { trustOf } from './device-clock.ts';
import type { ClockRules } from './writer-rules.ts';
import type { DeviceClock, NewChange } from './writer-store.ts';

export interface Act {
  readonly body: KnownBody;
  readonly subjects: readonly Subject[];
  readonly box: SealedBox | null;
  /** Sealed bytes of the exhibit its body names. */
  readonly exhibit: Uint8Array | null;
  readonly author: Pick<Author, 'office' | 'clerk' | 'day' | 'via'>;
  /** `seq` of the session-opened change; `own` for that change itself, 0 for what the log notes. */
  readonly session: number | 'own';
  readonly draft: DraftKey | null;
  /** The name the act already has from an attempt that was not recorded; null for a new one. */
  readonly act: ActId | null;
}

/** A change of an own stream, as it is kept. */
export interface ChainedChange extends NewChange {
  readonly head: Uint8Array;
  readonly draft: DraftKey | null;
}

export interface Chained {
  readonly changes: readonly Change<KnownBody>[];
  readonly rows: readonly ChainedChange[];
  /** By number of the change that names them. */
  readonly exhibits: ReadonlyMap<number, Uint8Array>;
  readonly end: StreamEnd;
  readonly clock: DeviceClock;
}

/** What numbers and stamps are made with. */
export interface Pen {
  readonly hash: Hash;
  readonly stampNext: ClockRules['stampNext'];
}

export function chainChanges(
  { hash, stampNext }: Pen,
  from: StreamEnd,
  acts: readonly Act[],
  clockBefore: DeviceClock,
  wallMs: number,
): Chained {
  const changes: Change<KnownBody>[] = [];
  const rows: ChainedChange[] = [];
  const exhibits = new Map<number, Uint8Array>();
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
    if (act.exhibit) exhibits.set(seq, act.exhibit);
    rows.push({
      stream: from.stream,
      seq,
      bytes,
      box: act.box,
      head,
      draft: act.draft,
      at: clock.ms,
    });
  }
  return { changes, rows, exhibits, end: { stream: from.stream, seq, head }, clock };
}
