/** Secrets that people type or devices carry. The central keeps their SHA-256 only: it can recognise, not reveal. */

/** Fresh random bytes, given by the composition root. */
export type Random = (length: number) => Uint8Array;

/** No 0 and O, 1, I and L, 5 and S, 2 and Z, U and V: codes are read out over the telephone. */
const ALPHABET = 'ABCDEFGHJKMNPQRTWXY346789';

/** A one-time code as printed, `K7QM-3XPD`: 8 of 25 letters, 37 bits, for a door that counts wrong tries. */
export function newCode(random: Random): string {
  const letters: string[] = [];
  while (letters.length < 8) {
    for (const byte of random(16)) {
      // 250 is the last multiple of 25 below 256: a byte above it would favour the first letters.
      if (byte < 250 && letters.length < 8) letters.push(ALPHABET[byte % ALPHABET.length] ?? '');
    }
  }
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
}

/** The one spelling of a typed code: case, dashes and blanks do not matter. */
export const codeKey = (typed: string): string => typed.toUpperCase().replace(/[^0-9A-Z]/g, '');

/** A device's bearer token: 256 random bits, base64url. */
export const newToken = (random: Random): string => Buffer.from(random(32)).toString('base64url');
