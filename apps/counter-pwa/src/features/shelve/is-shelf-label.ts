/** Whether what was scanned while a shelf is asked for is the shelf's own label, or the parcel that comes next. */
import { readNumber } from '@ventanilla/shared/src/identifiers/scanned-number.ts';

/** No number of a parcel has so few digits, and offices number their shelves with fewer. */
const FEWEST_DIGITS_OF_A_PARCEL = 5;

export const isShelfLabel = (text: string): boolean =>
  readNumber(text).kind === 'unknown' && text.replace(/[^0-9]/g, '').length < FEWEST_DIGITS_OF_A_PARCEL;
