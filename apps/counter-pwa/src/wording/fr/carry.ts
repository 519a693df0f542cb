/** Files on a stick, in French. */
import { countingIn } from '../counting.ts';
import type { CarryWords } from '../es/carry.ts';

const n = countingIn('fr');

export const carry: CarryWords = {
  title: 'Sans ligne : sur une clé USB',
  intro:
    'Ce qui reste à envoyer peut aller à la centrale dans un fichier. Jusqu’au retour de son accusé, tout reste enregistré ici.',
  take: 'Préparer le fichier',
  making: 'Préparation du fichier…',
  bring: 'Prendre l’accusé',
  reading: 'Lecture de l’accusé…',
  acuse: 'Fichier d’accusé de la centrale',
  made: (changes) => n(changes, 'Fichier prêt, avec # enregistrement.', 'Fichier prêt, avec # enregistrements.'),
  madeEmpty: 'Fichier prêt. Il n’y a rien à envoyer.',
  madeWhy: (name) =>
    `Il s’appelle ${name} et se trouve dans les téléchargements. Les données des personnes sont scellées : seule la centrale les ouvre.`,
  madeNext: 'Copiez-le sur une clé et portez-le à la centrale. Au retour, prenez ici son accusé.',
  madeEmptyNext: 'Avec lui, la centrale peut vous donner ce que d’autres ont écrit.',
  left: (changes) =>
    n(
      changes,
      '# enregistrement n’a pas tenu : il ira dans le fichier préparé après le retour de l’accusé.',
      '# enregistrements n’ont pas tenu : ils iront dans le fichier préparé après le retour de l’accusé.',
    ),
  brought: 'Accusé pris.',
  broughtWhy: (confirmed, received) =>
    `${n(confirmed, 'La centrale a reçu # enregistrement de cet appareil', 'La centrale a reçu # enregistrements de cet appareil')} et ${n(received, '# d’autres est arrivé', '# d’autres sont arrivés')}.`,
  nothingNew: {
    what: 'Cet accusé n’apporte rien de nouveau.',
    why: 'Cet appareil savait déjà ce qu’il dit.',
    next: '',
  },
  no: {
    'not-ours': {
      what: 'Ce n’est pas un fichier de Ventanilla.',
      why: 'Son contenu vient d’un autre programme.',
      next: 'Cherchez sur la clé celui qui finit par « -acuse.vnt ».',
    },
    damaged: {
      what: 'Le fichier est endommagé.',
      why: 'Il a été coupé ou altéré à la copie. Rien n’en a été pris.',
      next: 'Copiez-le de nouveau depuis la clé, ou demandez à la centrale un autre accusé.',
    },
    'too-large': {
      what: 'Le fichier est trop grand.',
      why: 'La centrale n’écrit pas d’accusés de cette taille.',
      next: 'Vérifiez que c’est bien l’accusé de la centrale.',
    },
    'other-format': {
      what: 'Le fichier est d’une autre version de Ventanilla.',
      why: 'Celle-ci ne sait pas le lire.',
      next: 'Mettez à jour Ventanilla sur cet appareil. Rien n’est perdu.',
    },
    'runs-not-receipts': {
      what: 'Ce fichier va vers la centrale.',
      why: 'Un guichet l’a écrit ; ce n’est pas un accusé.',
      next: 'Portez-le à la centrale. Ce qui en revient finit par « -acuse.vnt ».',
    },
    'other-central': {
      what: 'Le fichier vient d’une autre centrale.',
      why: 'Cet appareil est enrôlé dans un autre réseau.',
      next: 'Vérifiez d’où vient la clé.',
    },
    'not-signed': {
      what: 'La centrale n’a pas signé ce fichier.',
      why: 'Quelqu’un l’a altéré ou écrit. Rien n’en a été pris.',
      next: 'Prévenez la centrale avant de réutiliser cette clé.',
    },
    'key-gone': {
      what: 'Cet appareil ne peut plus ouvrir cet accusé.',
      why: 'Le navigateur a perdu la clé avec laquelle il fut demandé.',
      next: 'Préparez un nouveau fichier et demandez avec lui un autre accusé. Rien n’est perdu.',
    },
    outdated: {
      what: 'L’accusé date d’avant la restauration de la centrale.',
      why: 'Il peut confirmer ce que la centrale a perdu depuis.',
      next: 'Préparez un nouveau fichier : il contient tout ce qui manque.',
    },
    'not-enrolled': {
      what: 'Cet appareil n’est pas enrôlé.',
      why: '',
      next: 'Demandez un code d’enrôlement à la centrale.',
    },
    fault: {
      what: 'Cet appareil n’a pas pu le faire.',
      why: 'La base de données ou la clé du navigateur a échoué.',
      next: 'Fermez Ventanilla, rouvrez-la et recommencez. Rien n’est perdu.',
    },
    'not-confirmed': {
      what: 'Le registre de cet appareil n’a pas répondu.',
      why: 'Il est peut-être occupé dans un autre onglet.',
      next: 'Fermez les autres onglets de Ventanilla et recommencez.',
    },
  },
  otherDevice: (device) => ({
    what: 'L’accusé est pour un autre appareil.',
    why: `C’est l’appareil ${device} qui l’a demandé.`,
    next: 'Prenez-le sur cet appareil.',
  }),
};
