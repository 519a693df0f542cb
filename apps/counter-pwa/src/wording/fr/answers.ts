/** Why an act was not recorded, in French. */
import type { AnswerWords } from '../es/answers.ts';

export const answers: AnswerWords = {
  changed: {
    what: 'L’envoi a changé pendant que vous le regardiez.',
    why: 'Un autre enregistrement est arrivé ou a été fait.',
    next: 'Regardez-le encore avant de continuer.',
  },
  'journalled-only': {
    what: 'Enregistré dans la boîte noire, réparation en cours.',
    why: 'La base de données de cet appareil a failli après avoir gardé l’acte.',
    next: 'L’acte est en sûreté\u00a0: ne le répétez pas. Fermez Ventanilla et rouvrez-la.',
  },
  'no-session': {
    what: 'Non enregistré\u00a0: la session est fermée.',
    why: 'L’appareil n’a pas servi depuis un moment.',
    next: 'Entrez avec votre code PIN et recommencez.',
  },
  'not-confirmed': {
    what: 'Non confirmé.',
    why: 'Le registre de cet appareil n’a pas répondu.',
    next: 'Appuyez encore\u00a0: s’il est déjà enregistré, il ne sera pas répété.',
  },
  'storage-full': {
    what: 'Non enregistré\u00a0: le disque est plein.',
    why: 'Il n’y a plus de place pour garder l’acte.',
    next: 'Libérez de l’espace sur l’appareil et recommencez.',
  },
  'journal-failed': {
    what: 'Non enregistré.',
    why: 'L’appareil n’a pas pu écrire dans la boîte noire.',
    next: 'Recommencez.',
  },
  'restart-needed': {
    what: 'Non enregistré\u00a0: il faut rouvrir Ventanilla.',
    why: 'Un acte antérieur est seulement dans la boîte noire.',
    next: 'Fermez Ventanilla, rouvrez-la et faites cet acte.',
  },
  'not-enrolled': {
    what: 'Non enregistré\u00a0: cet appareil n’est pas enrôlé.',
    why: '',
    next: 'Demandez un code d’enrôlement à la centrale.',
  },
  'too-large': {
    what: 'Non enregistré\u00a0: l’acte est trop grand.',
    why: 'Il porte trop d’envois, ou la signature est trop longue.',
    next: 'Faites-le en plusieurs fois, avec moins d’envois, ou signez de nouveau d’un trait court.',
  },
  fault: {
    what: 'Non enregistré.',
    why: 'Le programme a un défaut.',
    next: 'Réessayez. Si cela se répète, prévenez la centrale.',
  },
};
