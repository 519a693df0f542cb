/** What an extract of the central is to this device: news, an own change coming back, or the box of a change held already. */
import { sameBytes } from '@ventanilla/shared/src/change-log/chain.ts';
import type { Change } from '@ventanilla/shared/src/change-log/change.ts';
import { decodeChange } from '@ventanilla/shared/src/change-log/codec.ts';
import type { Extract } from '@ventanilla/shared/src/sync/messages.ts';
import type { Database } from '../database.ts';
import type { ChangeRow } from '../tables.ts';

export interface SortedExtracts {
  readonly news: readonly Extract[];
  /** Own changes that came back as the central holds them. */
  readonly back: readonly Extract[];
  /** Changes held already whose box is allowed here only now. */
  readonly boxed: readonly ChangeRow[];
}

/** Extracts may come twice: after a lost answer, after the central was restored, after enrolling anew. */
export async function sortExtracts(database: Database, extracts: readonly Extract[]): Promise<SortedExtracts> {
  const distinct = new Map(extracts.map((extract) => [`${extract.stream}.${extract.seq}`, extract]));
  const asked = [...distinct.values()];
  const held = await database.changes.bulkGet(asked.map(({ stream, seq }): [string, number] => [stream, seq]));
  const pairs = asked.map((extract, place) => ({ extract, row: held[place] }));
  return {
    news: pairs.filter(({ row }) => row === undefined).map(({ extract }) => extract),
    back: pairs
      .filter(({ extract, row }) => row?.head && sameBytes(row.bytes, extract.bytes))
      .map(({ extract }) => extract),
    boxed: pairs.flatMap(({ extract: { box }, row }) =>
      box && row && row.cipher === null ? [{ ...row, ...box }] : [],
    ),
  };
}

export function readExtract({ stream, seq, bytes, box }: Extract): {
  readonly row: ChangeRow;
  readonly change: Change | null;
} {
  const decoded = decodeChange(stream, seq, bytes);
  const change = decoded.ok ? decoded.value : null;
  const row: ChangeRow = {
    stream,
    seq,
    bytes,
    cipher: box?.cipher ?? null,
    key: box?.key ?? null,
    head: null,
    draft: null,
    at: change?.author.at ?? 0,
  };
  return { row, change };
}
