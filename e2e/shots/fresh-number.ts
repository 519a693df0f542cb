/** Parcel numbers for the pictures: sound S10 numbers, the next one at each call. Computed here, for pictures look at the app from outside. */
const WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7];
const FIRST = 40_217_306;
/** Eight digits: steps of an odd number that is no multiple of five meet each of them once. */
const SERIALS = 100_000_000;
/** Far enough apart to look like numbers of different parcels. */
const STEP = 1_370_417;

export function numberMaker(): () => string {
  let serial = FIRST;
  return () => {
    serial = (serial + STEP) % SERIALS;
    const digits = String(serial).padStart(8, '0');
    return `CP${digits}${checkDigit(digits)}CU`;
  };
}

/** UPU S10: eleven less the weighted sum modulo eleven; ten becomes 0 and eleven 5. */
function checkDigit(serial: string): number {
  const sum = [...serial].reduce((total, digit, place) => total + Number(digit) * (WEIGHTS[place] ?? 0), 0);
  const digit = 11 - (sum % 11);
  return digit === 10 ? 0 : digit === 11 ? 5 : digit;
}
