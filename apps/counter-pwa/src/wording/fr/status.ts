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
  verdicts: {
    'accepted-with-case': 'Reçu, et un dossier s’est ouvert.',
    waiting: 'Reçu, en attente.',
    refused: 'Rejeté par la centrale.',
    unverified: 'Non vérifié.',
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
    codes: {
      unknown_code: {
        what: 'Ce code n’existe pas.',
        why: 'Il est mal écrit ou vient d’une autre centrale.',
        next: 'Vérifiez-le lettre par lettre ou demandez-en un autre à la centrale.',
      },
      code_expired: {
        what: 'Le code a expiré.',
        why: 'Un code est valable deux jours.',
        next: 'Demandez-en un autre à la centrale.',
      },
      code_used: {
        what: 'Le code a déjà servi.',
        why: 'Chaque code enrôle un seul appareil.',
        next: 'Demandez-en un autre à la centrale.',
      },
      not_a_key: {
        what: 'La clé de cet appareil est mal arrivée.',
        why: 'Le navigateur l’a mal faite ou mal envoyée. Le code n’est pas dépensé.',
        next: 'Rechargez la page et réessayez le même code.',
      },
      too_many_tries: {
        what: 'Trop d’essais.',
        why: 'Beaucoup de codes faux ont été essayés d’ici.',
        next: 'Attendez dix minutes et réessayez.',
      },
    },
    refused: {
      what: 'La centrale n’a pas accepté le code.',
      why: 'Il est mal écrit, déjà utilisé ou trop vieux.',
      next: 'Vérifiez-le lettre par lettre ou demandez-en un autre.',
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
