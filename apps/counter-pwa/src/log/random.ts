/** Chance as the log is given it: the composition roots draw it, so that a simulation can replay a history from its seed. */

/** As many random bytes as asked for. */
export type Random = (bytes: number) => Uint8Array<ArrayBuffer>;

/** 64 random bits as 16 hexadecimal digits. */
export const randomName = (random: Random): string =>
  Array.from(random(8), (byte) => byte.toString(16).padStart(2, '0')).join('');
