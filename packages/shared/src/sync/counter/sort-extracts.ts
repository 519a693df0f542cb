/** What an extract of the central is to this device: news, an own change coming back, or the box of a change held already. */
import { sameBytes } from '../../change-log/chain.ts';
import type { Change } from '../../change-log/change.ts';
import { decodeChange } from '../../change-log/codec.ts';
import type { NewChange } from '../../change-log/writing/writer-store.ts';
import { changeId } from '../../custody/change-id.ts';
import type { Extract } from '../messages.ts';
import type { CounterStore, LateBox } from './counter-store.ts';

export interface SortedExtracts {
  readonly news: readonly Extract[];
  /** Own changes that came back as the central holds them. */
  readonly back: readonly Extract[];
  /** Changes held already whose box is allowed here only now. */
  readonly boxed: readonly LateBox[];
}

/** Extracts may come twice: after a lost answer, after the central was restored, after enrolling anew. */
export async function sortExtracts(store: CounterStore, extracts: readonly Extract[]): Promise<SortedExtracts> {
  const distinct = new Map(extracts.map((extract) => [changeId(extract.stream, extract.seq), extract]));
  const held = await store.changes([...distinct.keys()]);
  const pairs = [...distinct].map(([id, extract]) => ({ extract, row: held.get(id) }));
  return {
    news: pairs.filter(({ row }) => row === undefined).map(({ extract }) => extract),
    back: pairs
      .filter(({ extract, row }) => row?.head && sameBytes(row.bytes, extract.bytes))
      .map(({ extract }) => extract),
    boxed: pairs.flatMap(({ extract: { stream, seq, box }, row }) =>
      box && row && row.box === null ? [{ stream, seq, box }] : [],
    ),
  };
}

/** The change as it is kept, and as it is read: null when this build cannot. */
export function readExtract({ stream, seq, bytes, box }: Extract): {
  readonly row: NewChange;
  readonly change: Change | null;
} {
  const decoded = decodeChange(stream, seq, bytes);
  const change = decoded.ok ? decoded.value : null;
  return { row: { stream, seq, bytes, box, head: null, at: change?.author.at ?? 0 }, change };
}
