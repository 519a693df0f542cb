/** The office's day with the list behind every figure: a figure nobody can open is a figure nobody believes. */
import { parcelOf } from '@ventanilla/shared/src/change-log/fold.ts';
import type { BusinessDay } from '@ventanilla/shared/src/custody/author.ts';
import type { Fact } from '@ventanilla/shared/src/custody/fact.ts';
import type { Parcel } from '@ventanilla/shared/src/custody/parcel.ts';
import type { OfficeCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
import type { ParcelSubject } from '@ventanilla/shared/src/identifiers/parcel-subject.ts';
import { type DayOfParcel, dayOfParcel, type OfficeDay, officeDay } from '@ventanilla/shared/src/reports/office-day.ts';
import { Dexie } from 'dexie';
import type { ReadableDatabase } from '../readable-database.ts';
import { countHeld } from './read-parcels.ts';

export type DayFigure = keyof OfficeDay;

export interface DayItem {
  readonly subject: ParcelSubject;
  /** The parcel's last act of this office on this day; absent when it lay untouched or others moved it. */
  readonly fact?: Fact;
}

export interface DayView {
  readonly figures: OfficeDay;
  readonly lists: Readonly<Record<DayFigure, readonly DayItem[]>>;
}

interface Touched {
  readonly parcel: Parcel;
  readonly part: DayOfParcel;
}

export async function readOfficeDay(
  database: ReadableDatabase,
  office: OfficeCode,
  day: BusinessDay,
  limit: number,
): Promise<DayView> {
  const rows = await database.parcels.where('days').aboveOrEqual(day).distinct().toArray();
  const touched = rows.map((row): Touched => {
    const parcel = parcelOf(row);
    return { parcel, part: dayOfParcel(parcel, office, day) };
  });
  const held = await countHeld(database, office);
  const untouched = await untouchedHeld(database, office, new Set(rows.map((row) => row.subject)), limit);
  const list = (figure: DayFigure): readonly DayItem[] =>
    touched.filter(({ part }) => part[figure] !== 0).map(({ parcel }) => itemOf(parcel, office, day));
  return {
    figures: officeDay(
      touched.map(({ parcel }) => parcel),
      held,
      office,
      day,
    ),
    lists: {
      opening: [...list('opening'), ...untouched].slice(0, limit),
      in: list('in').slice(0, limit),
      out: list('out').slice(0, limit),
      otherwise: list('otherwise').slice(0, limit),
      expected: [...list('expected'), ...untouched].slice(0, limit),
    },
  };
}

/** Parcels that lay here all day: part of opening and expected alike. */
async function untouchedHeld(
  database: ReadableDatabase,
  office: OfficeCode,
  touched: ReadonlySet<ParcelSubject>,
  limit: number,
): Promise<readonly DayItem[]> {
  const subjects = await database.parcels
    .where('[heldBy+text]')
    .between([office, Dexie.minKey], [office, Dexie.maxKey])
    .limit(limit + touched.size)
    .primaryKeys();
  return subjects.filter((subject) => !touched.has(subject)).map((subject) => ({ subject }));
}

function itemOf(parcel: Parcel, office: OfficeCode, day: BusinessDay): DayItem {
  const acts = parcel.facts.filter(({ author }) => author.office === office && author.day === day);
  const last = acts.reduce<Fact | undefined>((latest, next) => (isLater(next, latest) ? next : latest), undefined);
  return last ? { subject: parcel.subject, fact: last } : { subject: parcel.subject };
}

/** Only to pick which act to show on the line: nothing is decided by it. */
const isLater = (fact: Fact, than: Fact | undefined): boolean => !than || fact.author.at > than.author.at;
