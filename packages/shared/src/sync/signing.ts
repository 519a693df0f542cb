/** ES256 as functions: who signs and who verifies is given its key by whoever runs it. Both answer at once. */

/** 64 bytes, r and s side by side (IEEE P1363). */
export type Sign = (message: Uint8Array) => Uint8Array;

/** False for a signature of any length that does not hold; never throws. */
export type Verify = (message: Uint8Array, signature: Uint8Array) => boolean;
