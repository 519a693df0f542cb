/**
 * The negative twins: each swaps one port of the production code for one that is wrong in a way that has ruined others.
 * A simulator that does not catch them proves nothing.
 */
export const BREAKS = [
  /** The disk says "done" before it has it, journal and database alike. */
  'strict',
  /** Acts are written without the heads the clerk was shown. */
  'base',
  /** Foreign stamps pull the own clock along without a limit. */
  'clock',
  /** A start takes up the stream's name again instead of drawing a fresh one. */
  'stream',
  /** A repeated Enter is a new act. */
  'idempotence',
  /** Who merely follows a parcel is given its boxes. */
  'scope',
  /** What arrived last is in effect. */
  'precedence',
] as const;
export type Break = (typeof BREAKS)[number];
