/** Corrections as screens show them: all that offices asked of each other about the parcels this device knows. */
import { parcelOf } from '@ventanilla/shared/src/change-log/fold.ts';
import { type Correction, correctionsOf } from '@ventanilla/shared/src/custody/corrections.ts';
import type { Parcel } from '@ventanilla/shared/src/custody/parcel.ts';
import type { ReadableDatabase } from '../readable-database.ts';

export interface CorrectionView extends Correction {
  readonly parcel: Parcel;
}

const MOST_PARCELS = 200;

export async function readCorrections(database: ReadableDatabase): Promise<readonly CorrectionView[]> {
  const rows = await database.parcels.where('proposals').equals(1).limit(MOST_PARCELS).toArray();
  return rows.map(parcelOf).flatMap((parcel) => correctionsOf(parcel).map((one) => ({ ...one, parcel })));
}
