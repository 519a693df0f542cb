/** Settled: a person looked into a collision and says which fact stands. It covers what it was written after. */
import * as z from 'zod/mini';
import type { ChangeId } from '../change-id.ts';
import type { Custodian } from '../custodian.ts';
import type { CustodyKind } from '../kind.ts';
import { changeIdPart, custodianPart, word, writeChangeId, writeCustodian, writeWord } from './body-parts.ts';

/** How the person came to know. A settlement says what holds, never who was to blame. */
export const SETTLEMENT_GROUNDS = ['parcel-seen', 'recipient-asked', 'documents-compared', 'offices-agreed'] as const;
export type SettlementGrounds = (typeof SETTLEMENT_GROUNDS)[number];

export interface Settled {
  readonly kind: 'settled';
  readonly stands: ChangeId;
  /** Where the parcel was shown to be when the case was settled. */
  readonly from: Custodian;
  /** Where the fact that stands leaves it. */
  readonly custodian: Custodian;
  readonly grounds: SettlementGrounds;
}

export const settled: CustodyKind<'settled', Settled> = {
  name: 'settled',
  code: 15,
  version: 0,
  role: 'custody',
  rank: 1,
  schema: z.pipe(
    z.tuple([changeIdPart, custodianPart, custodianPart, word(SETTLEMENT_GROUNDS)]),
    z.transform(
      ([stands, from, custodian, grounds]): Settled => ({ kind: 'settled', stands, from, custodian, grounds }),
    ),
  ),
  write: (body) => [
    writeChangeId(body.stands),
    writeCustodian(body.from),
    writeCustodian(body.custodian),
    writeWord(SETTLEMENT_GROUNDS, body.grounds),
  ],
  from: (body) => body.from,
  after: (body) => body.custodian,
  evidence: () => 2,
};
