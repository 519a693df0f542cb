/** The counter itself, in French. */
import { countingIn } from '../counting.ts';
import type { ActWords } from '../es/acts.ts';

const n = countingIn('fr');

export const acts: ActWords = {
  scan: {
    label: 'Numéro d’envoi',
    hint: 'Scannez l’étiquette, ou écrivez le numéro et appuyez sur Entrée.',
    look: 'Chercher',
    idleTitle: 'Scannez un envoi',
    idle: [
      'Scannez l’étiquette à tout moment\u00a0: il ne faut rien toucher avant.',
      'Vous verrez quel envoi c’est et ce qu’on peut en faire.',
      'Sans lecteur\u00a0: écrivez le numéro, ou ses derniers chiffres, et appuyez sur Entrée.',
    ],
    matches: (count: number) => n(count, '# envoi trouvé', '# envois trouvés'),
    tooLittle: {
      what: 'Aucun envoi connu ici ne porte cela dans son numéro.',
      next: 'Écrivez le numéro complet, comme sur l’étiquette.',
    },
    unusable: {
      empty: { what: 'Aucun numéro n’a été lu.', why: '', next: 'Scannez encore ou écrivez-le.' },
      'too-long': {
        what: 'Le texte est trop long.',
        why: 'Deux étiquettes ont peut-être été lues ensemble.',
        next: 'Scannez une seule étiquette.',
      },
      characters: {
        what: 'Le texte a des signes qu’aucun numéro ne porte.',
        why: 'C’est peut-être un autre code de l’étiquette.',
        next: 'Cherchez le code qui commence par des lettres et scannez-le.',
      },
    },
    read: (text: string) => `Lu\u00a0: ${text}`,
    history: 'Histoire de l’envoi',
    propose: 'Proposer une correction',
    unmet: 'Cet appareil n’a aucune nouvelle de cet envoi.',
    unmetNext: 'Si vous l’avez en main, réceptionnez-le. Il n’a pas besoin d’être annoncé.',
    handedOverNext: 'Il ne peut pas être remis encore une fois.',
    waiting: 'Une partie de l’histoire demande une version plus récente de Ventanilla.',
  },
  recent: { title: 'Actes récents', none: 'Pas encore d’acte dans cette session.', undo: 'Annuler l’acte' },
  buttons: {
    receive: 'Réceptionner',
    shelve: 'Ranger sur une étagère',
    handOver: 'Remettre',
    undoLast: 'Annuler le dernier acte',
    seeSlip: 'Voir le récépissé',
  },
};
