/** The name of an exhibit: a sealed piece of evidence, such as a signature's strokes, that travels behind the facts. */

/** The first 160 bits of the SHA-256 of the sealed bytes, 40 hexadecimal digits. */
export type ExhibitName = string & { readonly brand: 'ExhibitName' };

/** Twelve bytes less than a whole digest in every hand-over; to find other evidence that fits one is as far out of reach. */
export const EXHIBIT_NAME_BYTES = 20;

/** @param digest 32 bytes of SHA-256, or the 20 that are its name */
export const exhibitName = (digest: Uint8Array): ExhibitName =>
  Array.from(digest.subarray(0, EXHIBIT_NAME_BYTES), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  ) as ExhibitName;

/** The bytes a name is written as. */
export const exhibitNameBytes = (name: ExhibitName): Uint8Array =>
  Uint8Array.from({ length: EXHIBIT_NAME_BYTES }, (_, i) => Number.parseInt(name.slice(2 * i, 2 * i + 2), 16));
