/** The registry of parcel facts. A new kind is one file in `kinds/` and one line here; no engine file changes. */
import type { OfficeCode } from '../identifiers/office-code.ts';
import { assertNever } from '../result.ts';
import type { Custodian } from './custodian.ts';
import type { CustodyKind, EvidenceClass, Rank } from './kind.ts';
import { type Announced, announced } from './kinds/announced.ts';
import { type HandedOver, handedOver } from './kinds/handed-over.ts';
import { type Received, received } from './kinds/received.ts';
import { type Reversed, reversed } from './kinds/reversed.ts';
import { type Settled, settled } from './kinds/settled.ts';
import { type Shelved, shelved } from './kinds/shelved.ts';

export type FactBody = Announced | Received | Shelved | HandedOver | Reversed | Settled;
export type CustodyBody = Received | Shelved | HandedOver | Settled;

export const PARCEL_KINDS = {
  announced,
  received,
  shelved,
  'handed-over': handedOver,
  reversed,
  settled,
} as const;

export const isCustodyBody = (body: FactBody): body is CustodyBody => PARCEL_KINDS[body.kind].role === 'custody';

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
