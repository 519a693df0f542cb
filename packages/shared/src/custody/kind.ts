/**
 * What the engine must know of a kind of fact, and nothing else: how its body is written, who holds the parcel
 * afterwards, and how it ranks when facts collide. A custody kind without a rank does not compile.
 */
import type * as z from 'zod/mini';
import type { OfficeCode } from '../identifiers/office-code.ts';
import type { ChangeId } from './change-id.ts';
import type { Custodian } from './custodian.ts';

/**
 * Which fact is in effect when two collide, 1 strongest: 1 settlement, 2 hand-over, 3 return delivered, 4 seized,
 * destroyed, declared lost, 5 sealed into a dispatch, 6 on a run, to customs, 7 received, posted, 8 any other.
 */
export type Rank = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** Evidence breaks ties, it never convicts: 0 none, 1 from paper, 2 seen, 3 document, 4 signature, 5 both, 6 with a second person. */
export type EvidenceClass = 0 | 1 | 2 | 3 | 4 | 5 | 6;

interface KindOf<Name extends string, Body> {
  readonly name: Name;
  /** Number on the wire. Append-only: a code is never used again for something else. */
  readonly code: number;
  readonly version: number;
  /** The positional form in the log: integers and strings only. */
  readonly schema: z.ZodMiniType<Body>;
  readonly write: (body: Body) => readonly unknown[];
}

/** A fact that says in whose hands the parcel is. */
export interface CustodyKind<Name extends string, Body> extends KindOf<Name, Body> {
  readonly role: 'custody';
  readonly rank: Rank;
  readonly from: (body: Body, office: OfficeCode) => Custodian;
  readonly after: (body: Body, office: OfficeCode) => Custodian;
  readonly evidence: (body: Body) => EvidenceClass;
}

/** A fact that takes another one back, its body's `of`. It leaves no custodian of its own. */
export interface ReversalKind<Name extends string, Body extends { readonly of: ChangeId }> extends KindOf<Name, Body> {
  readonly role: 'reversal';
}

/** A fact that is kept with its provenance and moves nothing: announcements, notes, addresses. */
export interface NoteKind<Name extends string, Body> extends KindOf<Name, Body> {
  readonly role: 'note';
}

/** Ranks 2 to 4 end a parcel's way; two of them never agree, even when they name the same custodian. */
export const isEnding = (rank: Rank): boolean => rank >= 2 && rank <= 4;
