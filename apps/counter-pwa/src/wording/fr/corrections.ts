/** Corrections, in French. */
import { countingIn } from '../counting.ts';
import type { CorrectionWords } from '../es/corrections.ts';

const n = countingIn('fr');

export const corrections: CorrectionWords = {
  title: 'Corrections',
  about: (open: number) => n(open, '# proposition ouverte', '# propositions ouvertes'),
  link: (asked: number) =>
    asked === 0 ? 'Corrections' : n(asked, 'Corrections\u00a0: # sans réponse', 'Corrections\u00a0: # sans réponse'),
  none: 'Il n’y a aucune correction.',
  noneWhy: 'Un bureau propose une correction lorsqu’il n’est pas d’accord avec un acte d’un autre bureau.',
  rule: 'Personne ne change ce qu’un autre bureau a enregistré\u00a0: on propose, et le bureau décide. Ne pas répondre n’est pas accepter.',
  asked: 'Proposées à ce bureau',
  own: 'Proposées par ce bureau',
  closed: (count: number) => n(count, '# close', '# closes'),
  asks: (office: string, number: string) => `${office} demande d’annuler un acte sur ${number}`,
  askedOf: (office: string, number: string) => `Pour ${office}\u00a0: un acte sur ${number}`,
  age: (days: number) => (days === 0 ? 'aujourd’hui' : n(days, 'il y a # jour', 'il y a # jours')),
  states: {
    proposed: 'Pas encore lue',
    seen: 'Lue, sans réponse',
    disputed: 'Contestée',
    accepted: 'Acceptée',
    withdrawn: 'Retirée',
    overtaken: 'Sans objet\u00a0: l’acte était déjà annulé',
  },
  act: 'Acte',
  reason: 'Motif',
  remark: 'Commentaire',
  by: 'Proposée',
  grounds: 'Pourquoi elle est contestée',
  answered: 'Réponse',
  reasons: {
    'parcel-is-here': 'L’envoi est dans notre bureau',
    'other-parcel': 'C’était un autre envoi',
    'recipient-denies': 'Le destinataire dit ne pas l’avoir reçu',
    'documents-differ': 'Les documents ne concordent pas',
  },
  groundsList: {
    'parcel-is-here': 'L’envoi est dans notre bureau',
    'recipient-confirms': 'Le destinataire confirme l’avoir reçu',
    'documents-agree': 'Les documents concordent',
    'not-this-act': 'Il ne s’agit pas de cet acte',
  },
  answer: 'Que répond le bureau\u00a0?',
  accept: 'Accepter',
  acceptHint: 'Le bureau annule son propre acte, daté d’aujourd’hui.',
  dispute: 'Contester',
  disputeHint: 'L’acte reste tel quel. La proposition reste ouverte.',
  leave: 'Vous pouvez la fermer sans répondre\u00a0: rien ne change pour autant.',
  now: 'Maintenant',
  after: 'Si elle est acceptée',
  onlyThis: (others: number) =>
    n(
      others,
      'Pour cet envoi seulement\u00a0: l’autre envoi du même acte ne change pas.',
      'Pour cet envoi seulement\u00a0: les # autres du même acte ne changent pas.',
    ),
  willAccept: (deed: string) => `Sera annulé, comme acte de ce bureau\u00a0: ${deed}.`,
  confirm: 'Oui, annuler notre acte',
  commitAccept: 'Accepter la correction',
  commitDispute: 'Contester la correction',
  chooseGrounds: 'Choisissez pourquoi elle est contestée.',
  remarkLabel: 'Commentaire (si nécessaire)',
  remarkHint: 'Tous les bureaux qui suivent cet envoi le lisent\u00a0: ni noms ni documents.',
  withdraw: 'Retirer la proposition',
  another: 'Y répond celui qui a fait l’acte, ou le chef de bureau.',
  propose: {
    title: 'Proposer une correction',
    to: 'Bureau',
    effect: 'Il est proposé que ce bureau annule cet acte.',
    why: 'Pourquoi\u00a0?',
    note: 'Cela ne change encore rien\u00a0: l’autre bureau lit et décide.',
    missing: 'Choisissez un motif.',
    commit: 'Proposer',
    keep: 'Ne pas proposer',
  },
  refusals: {
    'own-act': {
      what: 'Cet acte est de ce bureau.',
      why: '',
      next: 'Annulez-le au guichet\u00a0: il n’y a rien à proposer.',
    },
    'already-proposed': (when: string) => ({
      what: 'Ce bureau l’a déjà proposé et attend une réponse.',
      why: when,
      next: 'Voyez la proposition sous «\u00a0Corrections\u00a0».',
    }),
    'remark-too-long': (longest: number) => ({
      what: 'Le commentaire est trop long.',
      why: n(longest, 'Il y a place pour # lettre.', 'Il y a place pour # lettres.'),
      next: 'Raccourcissez-le. Ce qui est écrit n’est pas perdu.',
    }),
    'unknown-proposal': {
      what: 'Cette proposition n’est pas sur cet appareil.',
      why: 'Elle n’est peut-être pas encore arrivée.',
      next: 'Essayez de nouveau quand il y aura du réseau.',
    },
    'asked-of-another-office': {
      what: 'Cette proposition n’est pas pour ce bureau.',
      why: 'Seul répond le bureau qui a fait l’acte.',
      next: 'Attendez sa réponse.',
    },
    'already-seen': { what: 'La proposition est déjà notée comme lue.', why: '', next: 'Vous pouvez y répondre.' },
    'already-accepted': {
      what: 'La proposition a été acceptée.',
      why: 'L’acte est annulé.',
      next: 'Il n’y a plus rien à faire.',
    },
    'already-disputed': {
      what: 'La proposition est déjà contestée.',
      why: '',
      next: 'Vous pouvez l’accepter, ou la laisser ainsi.',
    },
    withdrawn: {
      what: 'La proposition a été retirée.',
      why: 'Le bureau qui l’a faite ne la demande plus.',
      next: 'Il n’y a rien à répondre.',
    },
    'proposed-by-another-office': {
      what: 'Cette proposition est d’un autre bureau.',
      why: 'Seul celui qui l’a faite la retire.',
      next: 'Vous pouvez l’accepter ou la contester.',
    },
    'no-longer-open': { what: 'La proposition est close.', why: '', next: 'Il n’y a rien à retirer.' },
  },
};
