/** The words round every task, in French. */
import { countingIn } from '../counting.ts';
import type { ShellWords } from '../es/shell.ts';

const n = countingIn('fr');

export const shell: ShellWords = {
  loading: 'Ouverture…',
  close: 'Fermer',
  back: 'Retour',
  cancel: 'Annuler',
  goOn: 'Continuer',
  more: (left: number) => n(left, 'Afficher # de plus', 'Afficher # de plus'),
  language: 'Langue',
  nav: { label: 'Tâches', counter: 'Guichet', stock: 'Stock', cases: 'Dossiers', network: 'Réseau' },
  skipToContent: 'Aller au contenu',
  businessDay: 'Journée',
  switchPerson: 'Changer de personne',
  roles: { clerk: 'Guichetier', manager: 'Chef de bureau', hq: 'La centrale' },
  update: {
    ready: 'Une nouvelle version de Ventanilla est disponible.',
    apply: 'Mettre à jour',
    waits: 'La mise à jour sera possible à la fin de cet acte.',
  },
  sounds: { label: 'Sons', on: 'Avec son', off: 'Sans son' },
  broken: {
    what: 'Cet écran est en panne.',
    why: 'Le programme a un défaut. Ce qui était enregistré reste gardé.',
    next: 'Rouvrez Ventanilla. Si cela se répète, prévenez la centrale.',
    reload: 'Rouvrir',
  },
  enrol: {
    title: 'Enrôler cet appareil',
    why: 'Ce navigateur n’est pas encore l’appareil d’un bureau. La centrale donne un code qui sert une seule fois. Écrivez-le ici\u00a0: une connexion est nécessaire seulement cette fois.',
    code: 'Code d’enrôlement',
    codeHint: 'Par exemple\u00a0: K7QM-3XPD. Majuscules et tirets ne comptent pas.',
    codeMissing: 'Le code manque. Demandez-le à la centrale.',
    submit: 'Enrôler',
    working: 'Échange avec la centrale…',
    done: 'L’appareil est enrôlé.',
    protectedWhat: 'Le navigateur a promis de ne pas effacer les données de cet appareil.',
    unprotectedWhat: 'Cet appareil reste sans protection.',
    unprotectedWhy: 'Le navigateur n’a pas promis de garder les données. Si le disque est plein, il peut les effacer.',
    unprotectedNext:
      'Installez Ventanilla (menu du navigateur, «\u00a0Installer\u00a0») ou ajoutez un marque-page, puis redemandez la protection. Vous pouvez aussi continuer ainsi\u00a0: tous les écrans diront «\u00a0sans protection\u00a0».',
    askAgain: 'Redemander la protection',
    goOnUnprotected: 'Continuer sans protection',
  },
  unprotected: 'Sans protection',
  signIn: {
    title: 'Qui est au guichet\u00a0?',
    staff: 'Personnes de ce bureau',
    nobody: 'Il n’y a pas encore de liste de personnes sur cet appareil.',
    nobodyNext: 'Connectez l’appareil pour recevoir la liste de la centrale.',
    pinOf: (name: string) => `Code PIN de ${name}`,
    pin: 'PIN',
    digit: (digit: string) => `Chiffre ${digit}`,
    erase: 'Effacer',
    enter: 'Entrer',
    working: 'Vérification…',
    other: 'Une autre personne',
    wrongPin: 'Le code PIN n’est pas correct.',
    wrongPinNext: {
      clerk: 'Écrivez-le encore. Si vous l’avez oublié, demandez-en un autre au chef de bureau ou à la centrale.',
      manager: 'Écrivez-le encore. Si vous l’avez oublié, demandez-en un autre à la centrale.',
      hq: 'Écrivez-le encore. Si vous l’avez oublié, demandez-en un autre à qui gère le serveur.',
    },
    wait: (seconds: number) =>
      n(seconds, 'Attendez # seconde avant de réessayer.', 'Attendez # secondes avant de réessayer.'),
    waitWhy: 'Plusieurs codes PIN faux ont été écrits.',
    unknownStaff: 'Cette personne n’est plus sur la liste du bureau.',
    noPin: 'Cette personne n’a pas encore de code PIN.',
    askForHelp: {
      clerk: 'Parlez au chef de bureau ou à la centrale.',
      manager: 'Parlez à la centrale.',
      hq: 'Parlez à qui gère le serveur.',
    },
    confirmDayTitle: 'Quel jour sommes-nous\u00a0?',
    confirmDay: (proposed: string, last: string) =>
      `Cet appareil dit que nous sommes le ${proposed}. La dernière journée ici était le ${last}.`,
    confirmDayWhy:
      'Bien des jours ont passé et la centrale n’a pas vérifié l’horloge. Regardez un calendrier avant de continuer.',
    confirmFirstDay: (proposed: string) => `Cet appareil dit que nous sommes le ${proposed}.`,
    confirmFirstDayWhy: 'La centrale n’a pas vérifié l’horloge. Regardez un calendrier avant de continuer.',
    confirmDayYes: (proposed: string) => `Oui, nous sommes le ${proposed}`,
    confirmDayNo: 'Non, la date est fausse',
    fixClock: 'Corrigez la date de l’appareil et entrez de nouveau.',
  },
};
