/**
 * What screens read, live: each hook reads again when the rows it read change, whichever page or worker changed them.
 * Every hook answers undefined until the first read is done, so that "not known yet" is never shown as "none".
 */

import type { ClerkSession } from '@ventanilla/shared/src/change-log/writing/writer-store.ts';
import type { BusinessDay } from '@ventanilla/shared/src/custody/author.ts';
import type { ChangeId } from '@ventanilla/shared/src/custody/change-id.ts';
import type { OfficeCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
import type { ParcelSubject } from '@ventanilla/shared/src/identifiers/parcel-subject.ts';
import type { Reference } from '@ventanilla/shared/src/sync/reference.ts';
import { useLiveQuery } from 'dexie-react-hooks';
import { pageDatabase as database } from './page-database.ts';
import { type CorrectionView, readCorrections } from './read/read-corrections.ts';
import { type Device, readDevice, readReference, readSession } from './read/read-device.ts';
import { type DayView, readOfficeDay } from './read/read-office-day.ts';
import { findParcels, type ParcelView, readOpenCases, readParcel } from './read/read-parcels.ts';
import { type RecentAct, readRecentActs, readRecentShelves } from './read/read-recent-acts.ts';
import { type ChangeStatus, readChangeStatus, readSyncStatus, type SyncStatus } from './read/read-status.ts';

/** The device this browser is enrolled as; null when it is none. */
export const useDevice = (): Device | null | undefined => useLiveQuery(() => readDevice(database()));

/** Offices, municipalities and the office's staff; null before the first contact after enrolment. */
export const useReference = (): Reference | null | undefined => useLiveQuery(() => readReference(database()));

/** The clerk signed in on this device; null when nobody is. */
export const useSession = (): ClerkSession | null | undefined => useLiveQuery(() => readSession(database()));

export const useParcel = (subject: ParcelSubject): ParcelView | undefined =>
  useLiveQuery(() => readParcel(database(), subject), [subject]);

/** The day's figures and the list behind each; lists are cut at `limit`, figures never are. */
export const useOfficeDay = (office: OfficeCode, day: BusinessDay, limit = 200): DayView | undefined =>
  useLiveQuery(() => readOfficeDay(database(), office, day, limit), [office, day, limit]);

export const useOpenCases = (): readonly ParcelView[] | undefined => useLiveQuery(() => readOpenCases(database()));

/** What offices asked of each other about the parcels known here, answered or not. */
export const useCorrections = (): readonly CorrectionView[] | undefined =>
  useLiveQuery(() => readCorrections(database()));

/** Parcels whose number starts with the text, or ends with its digits. At most twenty. */
export const useFindParcels = (text: string): readonly ParcelView[] | undefined =>
  useLiveQuery(() => findParcels(database(), text), [text]);

export const useSyncStatus = (): SyncStatus | undefined => useLiveQuery(() => readSyncStatus(database()));

/** How far a change has got, computed from heads and receipts each time. Null for a change this device does not hold. */
export const useChangeStatus = (change: ChangeId): ChangeStatus | null | undefined =>
  useLiveQuery(() => readChangeStatus(database(), change), [change]);

/** What the clerk signed in did on this device today, latest first. */
export const useRecentActs = (limit: number): readonly RecentAct[] | undefined =>
  useLiveQuery(() => readRecentActs(database(), limit), [limit]);

/** The shelves last written on this device: the next parcel of a bag mostly goes to the same one. */
export const useRecentShelves = (limit: number): readonly string[] | undefined =>
  useLiveQuery(() => readRecentShelves(database(), limit), [limit]);
