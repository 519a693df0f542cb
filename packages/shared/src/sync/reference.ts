/** HQ's reference data for one office: the network's places and the office's own staff. JSON of `GET /api/reference`. */
import * as z from 'zod/mini';
import { ROLES } from '../custody/acts/here.ts';

export const UNITS = ['office', 'exchange', 'customs-warehouse', 'sorting-centre', 'hq'] as const;

/** Argon2id verifier of a PIN (RFC 9106): it opens the counter offline and is no password for the server. */
export const pinVerifier = z.object({
  /** base64url, 16 bytes. */
  salt: z.string(),
  /** base64url, 32 bytes. */
  hash: z.string(),
  memoryKib: z.int(),
  passes: z.int(),
});
export type PinVerifier = z.infer<typeof pinVerifier>;

export const staffMember = z.object({
  number: z.int(),
  name: z.string(),
  role: z.enum(ROLES),
  /** Null until a PIN was given out: the person cannot sign in yet. */
  pin: z.nullable(pinVerifier),
});
export type StaffMember = z.infer<typeof staffMember>;

export const reference = z.object({
  version: z.int(),
  office: z.int(),
  /** [code, name, unit as its place in UNITS] of every unit of the network. */
  offices: z.array(z.tuple([z.int(), z.string(), z.int()])),
  /** [DPA code PPMM, name, province]. */
  municipalities: z.array(z.tuple([z.int(), z.string(), z.string()])),
  /** Staff of this office only. */
  staff: z.array(staffMember),
});
export type Reference = z.infer<typeof reference>;
