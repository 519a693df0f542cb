/** HQ's consolidated report: one row an office, each figure with what it was computed from. JSON of `GET /api/reports/network`. */
import * as z from 'zod/mini';

/**
 * Silence is never zero. `no-device` has nothing to report with; `never` has a device that never called; `silent` called,
 * but not within the time expected of it; `heard` is up to date as of its last contact.
 */
export const CONTACTS = ['heard', 'silent', 'never', 'no-device'] as const;
export type Contact = (typeof CONTACTS)[number];

export const networkRow = z.object({
  office: z.int(),
  name: z.string(),
  municipality: z.string(),
  province: z.string(),
  contact: z.enum(CONTACTS),
  /** Server time in ms of the last authenticated sync of any of its devices; null when there was none. */
  lastContact: z.nullable(z.int()),
  devices: z.int(),
  /** Of those, how many called once but not within the time expected: the row's figures may lack what they hold. */
  silentDevices: z.int(),
  /** Changes its devices said they had not sent yet, as last declared; null when none ever declared. */
  unsent: z.nullable(z.int()),
  /** Acts as done in the period, from what has reached the central; null when nothing ever reached it. */
  received: z.nullable(z.int()),
  handedOver: z.nullable(z.int()),
  /** Parcels in the office's custody by the facts in effect; null when nothing ever reached the central. */
  inStock: z.nullable(z.int()),
  openCases: z.int(),
});
export type NetworkRow = z.infer<typeof networkRow>;

export const networkReport = z.object({
  /** Server time in ms at which it was computed. */
  asOf: z.int(),
  /** Business day the acts are counted for, YYYYMMDD; null for all days. */
  day: z.nullable(z.int()),
  /** Days the central has acts for, newest first. */
  days: z.array(z.int()),
  /** Offices by contact: a total claims no more than the offices that were heard. */
  contacts: z.object({ heard: z.int(), silent: z.int(), never: z.int(), 'no-device': z.int() }),
  totals: z.object({
    received: z.int(),
    handedOver: z.int(),
    inStock: z.int(),
    openCases: z.int(),
    unsent: z.int(),
    /** Hand-overs as done minus parcels in effect with their recipient: collisions make it more than zero. */
    handOversNotInEffect: z.int(),
  }),
  rows: z.array(networkRow),
});
export type NetworkReport = z.infer<typeof networkReport>;
