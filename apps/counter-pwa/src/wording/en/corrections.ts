/** Corrections, in English. */
import { countingIn } from '../counting.ts';
import type { CorrectionWords } from '../es/corrections.ts';

const n = countingIn('en');

export const corrections: CorrectionWords = {
  title: 'Corrections',
  about: (open: number) => n(open, '# open proposal', '# open proposals'),
  link: (asked: number) =>
    asked === 0 ? 'Corrections' : n(asked, 'Corrections: # unanswered', 'Corrections: # unanswered'),
  none: 'There is no correction.',
  noneWhy: 'An office proposes a correction when it does not agree with an act of another office.',
  rule: 'Nobody changes what another office recorded: they propose, and the office decides. No answer is not a yes.',
  asked: 'Proposed to this office',
  own: 'Proposed by this office',
  closed: (count: number) => n(count, '# closed', '# closed'),
  asks: (office: string, number: string) => `${office} asks to take back an act on ${number}`,
  askedOf: (office: string, number: string) => `For ${office}: an act on ${number}`,
  age: (days: number) => (days === 0 ? 'today' : n(days, '# day ago', '# days ago')),
  states: {
    proposed: 'Not seen',
    seen: 'Seen, unanswered',
    disputed: 'Disputed',
    accepted: 'Accepted',
    withdrawn: 'Withdrawn',
    overtaken: 'Overtaken: the act had been taken back already',
  },
  act: 'Act',
  reason: 'Reason',
  remark: 'Remark',
  by: 'Proposed',
  grounds: 'Why it is disputed',
  answered: 'Answer',
  reasons: {
    'parcel-is-here': 'The parcel is at our office',
    'other-parcel': 'It was another parcel',
    'recipient-denies': 'The addressee says they did not get it',
    'documents-differ': 'The documents do not match',
  },
  groundsList: {
    'parcel-is-here': 'The parcel is at our office',
    'recipient-confirms': 'The addressee confirms they got it',
    'documents-agree': 'The documents match',
    'not-this-act': 'It is not about this act',
  },
  answer: 'What does the office answer?',
  accept: 'Accept',
  acceptHint: 'The office takes its own act back, dated today.',
  dispute: 'Dispute',
  disputeHint: 'The act stays as it is. The proposal stays open.',
  leave: 'You may close it without an answer: nothing changes by that.',
  now: 'Now',
  after: 'If accepted',
  onlyThis: (others: number) =>
    n(
      others,
      'For this parcel only: the other parcel of the same act does not change.',
      'For this parcel only: the other # of the same act do not change.',
    ),
  willAccept: (deed: string) => `This will be taken back, as an act of this office: ${deed}.`,
  confirm: 'Yes, take our act back',
  commitAccept: 'Accept the correction',
  commitDispute: 'Dispute the correction',
  chooseGrounds: 'Choose why it is disputed.',
  remarkLabel: 'Remark (if needed)',
  remarkHint: 'Every office that follows this parcel reads it: no names, no documents.',
  withdraw: 'Withdraw the proposal',
  another: 'Answered by who did the act, or by the manager.',
  propose: {
    title: 'Propose a correction',
    to: 'Office',
    effect: 'It is proposed that this office take the act back.',
    why: 'Why?',
    note: 'Nothing changes by this yet: the other office reads it and decides.',
    missing: 'Choose a reason.',
    commit: 'Propose',
    keep: 'Do not propose',
  },
  refusals: {
    'own-act': {
      what: 'That act is this office’s own.',
      why: '',
      next: 'Take it back at the counter: no proposal is needed.',
    },
    'already-proposed': (when: string) => ({
      what: 'This office has proposed it and waits for an answer.',
      why: when,
      next: 'Look at the proposal under “Corrections”.',
    }),
    'remark-too-long': (longest: number) => ({
      what: 'The remark is too long.',
      why: n(longest, 'There is room for # letter.', 'There is room for # letters.'),
      next: 'Shorten it. What you wrote is not lost.',
    }),
    'unknown-proposal': {
      what: 'That proposal is not on this device.',
      why: 'It may not have arrived yet.',
      next: 'Try again when there is a network.',
    },
    'asked-of-another-office': {
      what: 'That proposal is not for this office.',
      why: 'Only the office that did the act answers.',
      next: 'Wait for its answer.',
    },
    'already-seen': { what: 'The proposal is noted as seen.', why: '', next: 'You may answer it.' },
    'already-accepted': {
      what: 'The proposal has been accepted.',
      why: 'The act is taken back.',
      next: 'There is nothing more to do.',
    },
    'already-disputed': {
      what: 'The proposal is disputed already.',
      why: '',
      next: 'You may accept it, or leave it so.',
    },
    withdrawn: {
      what: 'The proposal was withdrawn.',
      why: 'The office that made it asks no longer.',
      next: 'There is nothing to answer.',
    },
    'proposed-by-another-office': {
      what: 'That proposal is another office’s.',
      why: 'Only who made it withdraws it.',
      next: 'You may accept or dispute it.',
    },
    'no-longer-open': { what: 'The proposal is closed.', why: '', next: 'There is nothing to withdraw.' },
  },
};
