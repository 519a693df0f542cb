/** Why an act was not taken, in French. */
import { countingIn } from '../counting.ts';
import type { RefusalWords } from '../es/refusals.ts';

const n = countingIn('fr');
const fits = (longest: number): string => n(longest, 'Il y a place pour # lettre.', 'Il y a place pour # lettres.');

export const refusals: RefusalWords = {
  'already-here': (since: string) => ({
    what: 'Cet envoi est déjà reçu ici.',
    why: since,
    next: 'Il ne faut pas le réceptionner encore. Vous pouvez le ranger ou le remettre.',
  }),
  'needs-confirmation': {
    what: 'Il y a des doutes sur cet envoi.',
    why: 'Personne ne les a encore lus.',
    next: 'Lisez les doutes et confirmez.',
  },
  'not-held-here': (where: string) => ({
    what: 'Cet envoi n’est pas dans ce bureau.',
    why: where,
    next: 'Si vous l’avez en main, réceptionnez-le d’abord.',
  }),
  'shelf-missing': {
    what: 'L’étagère manque.',
    why: '',
    next: 'Écrivez où reste l’envoi, ou laissez-le sans étagère.',
  },
  'shelf-too-long': (longest: number) => ({
    what: 'Le nom de l’étagère est trop long.',
    why: fits(longest),
    next: 'Raccourcissez-le.',
  }),
  'already-on-that-shelf': (shelf: string) => ({
    what: `L’envoi est déjà en ${shelf}.`,
    why: '',
    next: 'Il n’y a rien à changer.',
  }),
  'no-parcels': { what: 'Il n’y a aucun envoi dans cette remise.', why: '', next: 'Scannez l’envoi à remettre.' },
  'name-missing': { what: 'Le nom de qui reçoit manque.', why: '', next: 'Écrivez-le comme sur le document.' },
  'name-too-long': (longest: number) => ({
    what: 'Le nom est trop long.',
    why: fits(longest),
    next: 'Raccourcissez-le en gardant les noms de famille.',
  }),
  'signature-missing': {
    what: 'La signature manque.',
    why: 'Le cadre est vide ou n’a qu’un point.',
    next: 'Faites signer, ou choisissez «\u00a0Ne peut pas signer\u00a0».',
  },
  'witness-missing': {
    what: 'Il manque des données du témoin.',
    why: 'Il faut son nom et son document.',
    next: 'Complétez les deux.',
  },
  'unknown-act': {
    what: 'Cet acte n’est pas sur cet appareil.',
    why: '',
    next: 'Cherchez-le par le numéro de l’envoi.',
  },
  'not-reversible': {
    what: 'Ce fait ne s’annule pas.',
    why: 'Un règlement se corrige par un autre\u00a0; une annulation, en refaisant l’acte.',
    next: 'Faites l’acte correct.',
  },
  'another-office': {
    what: 'Cet acte est d’un autre bureau.',
    why: 'Chaque bureau n’annule que les siens.',
    next: 'Appelez ce bureau.',
  },
  'another-clerk': (who: string) => ({
    what: 'Cet acte est d’une autre personne.',
    why: `Fait par\u00a0: ${who}.`,
    next: 'Cette personne ou le chef de bureau peut l’annuler.',
  }),
  'already-reversed': { what: 'Cet acte est déjà annulé.', why: '', next: 'Il n’y a plus rien à faire.' },
  'something-came-after': (later: string) => ({
    what: 'Un autre acte a suivi celui-là.',
    why: later,
    next: 'Annulez d’abord le dernier.',
  }),
  'no-open-case': {
    what: 'Cet envoi n’a aucun dossier ouvert.',
    why: 'Quelqu’un l’a peut-être déjà réglé.',
    next: 'Revenez à la liste des dossiers.',
  },
  'manager-only': {
    what: 'Les dossiers sont réglés par le chef de bureau.',
    why: '',
    next: 'Demandez-lui d’entrer avec son code PIN.',
  },
  'not-a-side': {
    what: 'Ce fait ne fait pas partie du dossier.',
    why: 'Le dossier a changé pendant que vous le regardiez.',
    next: 'Regardez-le encore.',
  },
  documents: {
    blank: { what: 'Le numéro du document manque.', why: '', next: 'Écrivez-le comme sur le document.' },
    length: { what: 'Le numéro du document n’a pas la bonne longueur.', why: '', next: 'Vérifiez-le.' },
    carneLength: { what: 'La carte d’identité a 11 chiffres.', why: '', next: 'Vérifiez le numéro.' },
    characters: { what: 'Le numéro a des signes de trop.', why: '', next: 'Écrivez seulement lettres et chiffres.' },
    carneCharacters: { what: 'La carte d’identité n’a que des chiffres.', why: '', next: 'Vérifiez le numéro.' },
    date: {
      what: 'Cette carte d’identité ne peut pas être juste.',
      why: 'Ses six premiers chiffres sont la date de naissance, et cette date n’existe pas.',
      next: 'Comparez avec le document.',
    },
  },
};
