/** What was done at this device, latest first: read back from its own log each time, so that no screen keeps a list beside it. */
import type { Change } from '@ventanilla/shared/src/change-log/change.ts';
import { idOf } from '@ventanilla/shared/src/change-log/change.ts';
import { decodeChange } from '@ventanilla/shared/src/change-log/codec.ts';
import { parcelOf } from '@ventanilla/shared/src/change-log/fold.ts';
import { isFactBody } from '@ventanilla/shared/src/change-log/kinds.ts';
import type { ChangeId } from '@ventanilla/shared/src/custody/change-id.ts';
import { type FactBody, isReversible } from '@ventanilla/shared/src/custody/kinds.ts';
import type { ParcelSubject } from '@ventanilla/shared/src/identifiers/parcel-subject.ts';
import type { ReadableDatabase } from '../readable-database.ts';
import type { StreamRow } from '../tables.ts';
import { only } from '../tables.ts';
import { type ChangeStatus, readChangeStatus } from './read-status.ts';

/** What a person at a counter does about parcels; reading a proposal is not worth a line. */
export type ActKind = Exclude<FactBody['kind'], 'announced' | 'correction-seen'>;

export interface RecentAct {
  readonly change: ChangeId;
  readonly kind: ActKind;
  readonly subjects: readonly ParcelSubject[];
  /** Stamp in ms. */
  readonly at: number;
  /** Somebody took it back, at whatever device. */
  readonly reversed: boolean;
  readonly status: ChangeStatus;
}

/** The acts of the clerk signed in, on the clerk's business day. */
export async function readRecentActs(database: ReadableDatabase, limit: number): Promise<readonly RecentAct[]> {
  const session = await only(database.session);
  if (!session) return [];
  const acts: { readonly change: Change; readonly kind: ActKind }[] = [];
  await visitOwnChanges(database, (change) => {
    const { day, clerk } = change.author;
    const kind = actKindOf(change);
    if (kind !== null && clerk === session.staff && day === session.day) acts.push({ change, kind });
    // Days go back only where a wrong clock had run ahead, so an earlier one ends the search.
    return acts.length < limit && day >= session.day;
  });
  return Promise.all(acts.map(({ change, kind }) => describe(database, change, kind)));
}

/** An office's shelves are few: who has used none of them in so many acts starts anew. */
const ACTS_SEARCHED = 300;

export async function readRecentShelves(database: ReadableDatabase, limit: number): Promise<readonly string[]> {
  const shelves = new Set<string>();
  let searched = 0;
  await visitOwnChanges(database, ({ body }) => {
    searched += 1;
    if (body.kind === 'shelved') shelves.add(body.shelf);
    return shelves.size < limit && searched < ACTS_SEARCHED;
  });
  return [...shelves];
}

/** The last act that can still be taken back by whoever did it; what is settled is settled anew instead. */
export const lastUndoable = (acts: readonly RecentAct[]): RecentAct | undefined =>
  acts.find((act) => isReversible(act) && !act.reversed);

const actKindOf = ({ body }: Change): ActKind | null =>
  !isFactBody(body) || body.kind === 'announced' || body.kind === 'correction-seen' ? null : body.kind;

async function describe(database: ReadableDatabase, change: Change, kind: ActKind): Promise<RecentAct> {
  const id = idOf(change);
  const subjects = change.subjects.map(({ parcel }) => parcel);
  const rows = await database.parcels.bulkGet(subjects);
  return {
    change: id,
    kind,
    subjects,
    at: change.author.at,
    reversed: rows.some((row) => row !== undefined && parcelOf(row).reversed.has(id)),
    status: (await readChangeStatus(database, id)) ?? { kind: 'recorded-here' },
  };
}

const READ_AT_ONCE = 50;

/**
 * This device's changes from the latest backwards, stream by stream, as long as `visit` says to go on; what this build
 * cannot read is passed over. No generator: across its pauses Dexie forgets which live query is reading, and a screen
 * that showed "recorded here" never hears of the receipt.
 */
async function visitOwnChanges(database: ReadableDatabase, visit: (change: Change) => boolean): Promise<void> {
  const own = await database.streams.where('own').equals(1).toArray();
  for (const { stream, seq } of own.sort(latestFirst)) {
    for (let end = seq; end > 0; end -= READ_AT_ONCE) {
      const first = Math.max(1, end - READ_AT_ONCE + 1);
      const rows = await database.changes.where('[stream+seq]').between([stream, first], [stream, end], true, true);
      for (const { seq: number, bytes } of await rows.reverse().toArray()) {
        const change = decodeChange(stream, number, bytes);
        if (change.ok && !visit(change.value)) return;
      }
    }
  }
}

const latestFirst = (a: StreamRow, b: StreamRow): number => b.openedAt - a.openedAt;
