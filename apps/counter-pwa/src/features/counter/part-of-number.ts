/** A clerk without a scanner reads out part of a number: what is looked up among the parcels known here, and what is too little. */
import type { Via } from '@ventanilla/shared/src/custody/author.ts';
import type { ScannedNumber } from '@ventanilla/shared/src/identifiers/scanned-number.ts';

/** Fewer signs, or fewer digits, name no parcel: received under them, the next one would be taken for the same. */
const FEWEST_OF_A_NUMBER = 5;

/** A label is read whole or not at all, but a few bare digits on it may still be the end of a longer number. */
export const mayBePart = ({ kind, text }: ScannedNumber, via: Via): boolean =>
  kind === 'unknown' && (via === 'key' || /^[0-9]{3,8}$/.test(text));

/** True for what could not stand for a parcel on its own, were nothing found by it. */
export const isTooLittle = (text: string): boolean =>
  text.length < FEWEST_OF_A_NUMBER || text.replace(/[^0-9]/g, '').length < FEWEST_OF_A_NUMBER;
