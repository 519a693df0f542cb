/**
 * Corrections of one parcel's record: what other offices asked to be taken back, and what became of it. No office changes
 * another's record; it proposes, and the office whose act it is sees, accepts or disputes, or leaves it open.
 *
 * The state is a function of the set of facts alone. Answers given apart combine by what they did to the record, strongest
 * first: accepted, withdrawn, overtaken, disputed, seen, proposed. An acceptance took the act back, whoever withdrew or
 * disputed in ignorance of it; a withdrawal leaves nothing to dispute. Silence and time are no answer and change nothing.
 */
import type { OfficeCode } from '../identifiers/office-code.ts';
import type { ChangeId } from './change-id.ts';
import type { Fact } from './fact.ts';
import type { CorrectionAccepted } from './kinds/correction-accepted.ts';
import type { CorrectionDisputed } from './kinds/correction-disputed.ts';
import type { CorrectionProposed } from './kinds/correction-proposed.ts';
import type { CorrectionSeen } from './kinds/correction-seen.ts';
import type { CorrectionWithdrawn } from './kinds/correction-withdrawn.ts';
import { type FactBody, isReversible } from './kinds.ts';
import { findFact, type Parcel } from './parcel.ts';

export type CorrectionState =
  | { readonly state: 'proposed' }
  | { readonly state: 'seen'; readonly by: Fact<CorrectionSeen> }
  | { readonly state: 'disputed'; readonly by: Fact<CorrectionDisputed> }
  | { readonly state: 'withdrawn'; readonly by: Fact<CorrectionWithdrawn> }
  | { readonly state: 'accepted'; readonly by: Fact<CorrectionAccepted> }
  /** The office had taken the act back of itself: there is nothing left to correct. */
  | { readonly state: 'overtaken' };

export interface Correction {
  readonly proposal: Fact<CorrectionProposed>;
  /** The act it is about, of the office that alone may answer. */
  readonly about: Fact;
  readonly standing: CorrectionState;
}

/** All corrections of a parcel, in the order of the proposals' ids. One about an act that is not here waits for the act. */
export const correctionsOf = (parcel: Parcel): readonly Correction[] =>
  parcel.facts.flatMap((fact) => correctionFor(parcel, fact) ?? []);

/** Open: somebody may still move, and both offices list it with its age. */
export const isOpen = (correction: Correction): boolean =>
  isUnanswered(correction) || correction.standing.state === 'disputed';

/** Not answered yet, read or not. It may stay so for ever: nothing follows from it. */
export const isUnanswered = ({ standing }: Correction): boolean =>
  standing.state === 'proposed' || standing.state === 'seen';

function correctionFor(parcel: Parcel, fact: Fact): Correction | null {
  if (!isProposal(fact)) return null;
  const about = findFact(parcel, fact.body.about);
  // What no counter proposes a forger does: it is kept, shown to nobody as a correction, and cannot be answered.
  if (!about || !isReversible(about.body) || about.author.office === fact.author.office) return null;
  return { proposal: fact, about, standing: standingOf(parcel, fact, about) };
}

function standingOf(parcel: Parcel, proposal: Fact, about: Fact): CorrectionState {
  const answers = parcel.facts.filter(isAnswer).filter(({ body }) => body.proposal === proposal.id);
  const owner = about.author.office;
  const accepted = written(answers, 'correction-accepted', owner).find(
    ({ id, body }) => body.of === about.id && !parcel.reversed.has(id),
  );
  if (accepted) return { state: 'accepted', by: accepted };
  const [withdrawn] = written(answers, 'correction-withdrawn', proposal.author.office);
  if (withdrawn) return { state: 'withdrawn', by: withdrawn };
  if (parcel.reversed.has(about.id)) return { state: 'overtaken' };
  const [disputed] = written(answers, 'correction-disputed', owner);
  if (disputed) return { state: 'disputed', by: disputed };
  const [seen] = written(answers, 'correction-seen', owner);
  return seen ? { state: 'seen', by: seen } : { state: 'proposed' };
}

type Answer = Extract<FactBody, { readonly proposal: ChangeId }>;

/** The answers of one kind by the only office that may give them. */
const written = <Kind extends Answer['kind']>(answers: readonly Fact<Answer>[], kind: Kind, office: OfficeCode) =>
  answers.filter(
    (fact): fact is Fact<Extract<Answer, { readonly kind: Kind }>> =>
      fact.body.kind === kind && fact.author.office === office,
  );

const isProposal = (fact: Fact): fact is Fact<CorrectionProposed> => fact.body.kind === 'correction-proposed';
const isAnswer = (fact: Fact): fact is Fact<Answer> => 'proposal' in fact.body;
