/** What has reached the central and what has not, in French. */
import { countingIn } from '../counting.ts';
import type { StatusWords } from '../es/status.ts';

const n = countingIn('fr');

export const status: StatusWords = {
  recordedHere: 'Enregistré ici',
  receivedAtCentral: 'Reçu à la centrale',
  line: {
    never: 'Pas encore de contact avec la centrale',
    noContactSince: (when: string) => `Sans contact depuis ${when}`,
    confirmed: (when: string) => `Dernière confirmation\u00a0: ${when}`,
    pending: (count: number) => n(count, '# à envoyer', '# à envoyer'),
    oldest: (when: string) => `le plus ancien de ${when}`,
    nothingPending: 'Tout est reçu à la centrale',
    nothingYet: 'Rien à envoyer',
    refused: (count: number) => n(count, '# avec avis de la centrale', '# avec avis de la centrale'),
    open: 'Voir l’état',
  },
  panel: {
    title: 'État de l’appareil',
    send: 'Envoyer maintenant',
    sending: 'Envoi…',
    lastAttempt: 'Dernier essai',
    lastSuccess: 'Dernière confirmation de la centrale',
    never: 'Jamais',
    pending: 'À envoyer',
    pendingSince: (count: string, when: string) => `${count}, le plus ancien de ${when}`,
    protected: 'Protégées par le navigateur',
    askProtection: 'Demander la protection',
    space: 'Espace libre',
    spaceUnknown: 'Le navigateur ne le dit pas',
    version: 'Version',
    device: 'Appareil',
    deviceName: (device: number, office: string) => `Appareil ${device} de ${office}`,
    replayed: (count: number) =>
      n(
        count,
        '# enregistrement repris de la boîte noire à l’ouverture.',
        '# enregistrements repris de la boîte noire à l’ouverture.',
      ),
    answers: 'Enregistrements avec réponse de la centrale',
    noAnswers: 'Aucun. Ceux simplement acceptés ne sont pas listés.',
    changeNumber: (number: string) => `Enregistrement ${number}`,
  },
  attempt: {
    ok: { what: 'La centrale l’a confirmé.', why: '', next: '' },
    exchanged: (sent: number, received: number) =>
      `${n(sent, '# enregistrement envoyé', '# enregistrements envoyés')}, ${n(received, '# arrivé d’ailleurs', '# arrivés d’ailleurs')}.`,
    'no-network': {
      what: 'Pas de connexion avec la centrale.',
      why: 'Le réseau ne répond pas.',
      next: 'Continuez à travailler\u00a0: tout est enregistré ici et partira tout seul.',
    },
    'not-our-server': {
      what: 'Une autre page a répondu, pas la centrale.',
      why: 'C’est peut-être la page d’entrée du wifi.',
      next: 'Connectez-vous au wifi et appuyez sur «\u00a0Envoyer maintenant\u00a0».',
    },
    damaged: {
      what: 'La réponse de la centrale est arrivée abîmée.',
      why: 'La ligne a coupé ou changé les données. Rien n’en a été pris.',
      next: 'Un nouvel essai suivra. Rien n’est perdu.',
    },
    'timed-out': {
      what: 'La centrale a mis trop de temps.',
      why: 'La ligne est très lente en ce moment.',
      next: 'Un nouvel essai suivra, en morceaux plus petits.',
    },
    'unknown-device': {
      what: 'La centrale ne connaît pas cet appareil.',
      why: 'L’appareil a été radié ou la centrale l’a oublié.',
      next: 'Demandez un nouveau code d’enrôlement. Rien de ce qui est enregistré ici n’est effacé.',
    },
    'not-enrolled': {
      what: 'Cet appareil n’est pas enrôlé.',
      why: '',
      next: 'Demandez un code d’enrôlement à la centrale.',
    },
    refused: (code: string) => ({
      what: 'La centrale a rejeté l’envoi.',
      why: `Motif\u00a0: ${code}.`,
      next: 'Rien n’est perdu. Donnez ce motif à la centrale.',
    }),
    fault: {
      what: 'Cet appareil n’a pas pu lire ses propres données.',
      why: 'La base de données ou la clé du navigateur a failli.',
      next: 'Fermez Ventanilla et rouvrez-la.',
    },
    'not-confirmed': {
      what: 'Le registre de cet appareil n’a pas répondu.',
      why: 'Il est peut-être occupé dans un autre onglet.',
      next: 'Fermez les autres onglets de Ventanilla et réessayez.',
    },
  },
  verdicts: {
    'accepted-with-case': {
      what: 'Reçu, et un dossier s’est ouvert.',
      why: 'Un autre bureau a enregistré autre chose sur le même envoi.',
      next: 'Voyez-le dans «\u00a0Dossiers\u00a0» avec le chef de bureau.',
    },
    waiting: {
      what: 'Reçu, en attente.',
      why: 'La centrale ne connaît pas encore ce genre d’enregistrement.',
      next: 'Ne faites rien\u00a0: il sera pris quand la centrale sera à jour.',
    },
    refused: {
      what: 'Rejeté par la centrale.',
      why: 'L’enregistrement est illisible ou n’est pas de ce bureau.',
      next: 'Donnez le numéro de l’enregistrement à la centrale.',
    },
    unverified: {
      what: 'Non vérifié.',
      why: 'La signature ou la chaîne de l’enregistrement ne concorde pas.',
      next: 'Prévenez la centrale. L’appareil continue dans une nouvelle série.',
    },
  },
  enrolRefusals: {
    'already-enrolled': { what: 'Cet appareil est déjà enrôlé.', why: '', next: 'Rouvrez Ventanilla.' },
    'no-network': {
      what: 'La centrale n’a pas pu être jointe.',
      why: 'Il n’y a pas de connexion.',
      next: 'Connectez l’appareil et réessayez. Le code reste valable.',
    },
    'not-our-server': {
      what: 'Une autre page a répondu, pas la centrale.',
      why: 'C’est peut-être la page d’entrée du wifi.',
      next: 'Connectez-vous au wifi et réessayez.',
    },
    'timed-out': {
      what: 'La centrale a mis trop de temps.',
      why: 'La ligne est très lente.',
      next: 'Réessayez. Le code reste valable s’il n’est pas arrivé.',
    },
    refused: {
      what: 'La centrale n’a pas accepté le code.',
      why: 'Il est mal écrit, déjà utilisé ou trop vieux.',
      next: 'Vérifiez-le lettre par lettre ou demandez-en un autre.',
    },
    tooMany: {
      what: 'Trop d’essais.',
      why: 'Beaucoup de codes faux ont été essayés d’ici.',
      next: 'Attendez dix minutes et réessayez.',
    },
    'not-stored': {
      what: 'Le navigateur n’a pas pu garder la clé de l’appareil.',
      why: 'C’est une fenêtre privée ou le disque est plein.',
      next: 'Ouvrez une fenêtre ordinaire ou libérez de l’espace, et demandez un autre code.',
    },
    'not-confirmed': {
      what: 'Le registre de cet appareil n’a pas répondu.',
      why: 'Il est peut-être occupé dans un autre onglet.',
      next: 'Fermez les autres onglets et réessayez.',
    },
  },
};
