/** The registry of parcel facts. A new kind is one file in `kinds/` and one line here; no engine file changes. */
import type { OfficeCode } from '../identifiers/office-code.ts';
import { assertNever } from '../result.ts';
import type { ChangeId } from './change-id.ts';
import type { Custodian } from './custodian.ts';
import type { CustodyKind, EvidenceClass, Rank } from './kind.ts';
import { type Announced, announced } from './kinds/announced.ts';
import { type CorrectionAccepted, correctionAccepted } from './kinds/correction-accepted.ts';
import { type CorrectionDisputed, correctionDisputed } from './kinds/correction-disputed.ts';
import { type CorrectionProposed, correctionProposed } from './kinds/correction-proposed.ts';
import { type CorrectionSeen, correctionSeen } from './kinds/correction-seen.ts';
import { type CorrectionWithdrawn, correctionWithdrawn } from './kinds/correction-withdrawn.ts';
import { type HandedOver, handedOver } from './kinds/handed-over.ts';
import { type Received, received } from './kinds/received.ts';
import { type Reversed, reversed } from './kinds/reversed.ts';
import { type Settled, settled } from './kinds/settled.ts';
import { type Shelved, shelved } from './kinds/shelved.ts';

export type CustodyBody = Received | Shelved | HandedOver | Settled;
export type ReversalBody = Reversed | CorrectionAccepted;
export type NoteBody = Announced | CorrectionProposed | CorrectionSeen | CorrectionDisputed | CorrectionWithdrawn;
export type FactBody = CustodyBody | ReversalBody | NoteBody;

export const PARCEL_KINDS = {
  announced,
  received,
  shelved,
  'handed-over': handedOver,
  reversed,
  settled,
  'correction-proposed': correctionProposed,
  'correction-seen': correctionSeen,
  'correction-accepted': correctionAccepted,
  'correction-disputed': correctionDisputed,
  'correction-withdrawn': correctionWithdrawn,
} as const;

export const isCustodyBody = (body: FactBody): body is CustodyBody => PARCEL_KINDS[body.kind].role === 'custody';
const isReversalBody = (body: FactBody): body is ReversalBody => PARCEL_KINDS[body.kind].role === 'reversal';

/** Whether a fact can change where a parcel is; everything else is a note, kept and never a base. */
export const isMoving = (body: FactBody): boolean => PARCEL_KINDS[body.kind].role !== 'note';

/** The act a fact says it takes back; null for one that takes none back. Whether it may is precedence's to judge. */
export const takenBackBy = (body: FactBody): ChangeId | null => (isReversalBody(body) ? body.of : null);

/**
 * Whether a reversal is how an act of this kind is put right. A settlement is corrected by a new settlement, a reversal by
 * doing the act again, and a note moved nothing: all stay readable that way.
 */
export const isReversible = ({ kind }: Pick<FactBody, 'kind'>): boolean =>
  PARCEL_KINDS[kind].role === 'custody' && kind !== 'settled';

/** What precedence needs of a custody fact: its key without the id, and where it leaves the parcel. */
export interface Claim {
  readonly rank: Rank;
  readonly from: Custodian;
  readonly after: Custodian;
  readonly evidence: EvidenceClass;
}

/** The claim a body makes when `office` wrote it. */
export function claimOf(body: CustodyBody, office: OfficeCode): Claim {
  switch (body.kind) {
    case 'received':
      return claim(received, body, office);
    case 'shelved':
      return claim(shelved, body, office);
    case 'handed-over':
      return claim(handedOver, body, office);
    case 'settled':
      return claim(settled, body, office);
    default:
      return assertNever(body);
  }
}

function claim<Body>(kind: CustodyKind<string, Body>, body: Body, office: OfficeCode): Claim {
  return {
    rank: kind.rank,
    from: kind.from(body, office),
    after: kind.after(body, office),
    evidence: kind.evidence(body),
  };
}
