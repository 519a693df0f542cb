/** A parcel in French. */
import { countingIn } from '../counting.ts';
import type { ParcelWords } from '../es/parcel.ts';

const n = countingIn('fr');

export const parcel: ParcelWords = {
  count: (count: number) => n(count, '# envoi', '# envois'),
  kinds: {
    parcel: 'Colis postal',
    ems: 'EMS',
    'e-commerce': 'Commerce électronique',
    'tracked-letter': 'Lettre suivie',
    registered: 'Lettre recommandée',
    insured: 'Lettre avec valeur déclarée',
    'm-bag': 'Sac M',
    'business-reply': 'Réponse commerciale',
    'untracked-letter': 'Lettre sans suivi',
    domestic: 'Envoi national',
    'not-assigned': 'Envoi international',
    sscc: 'Unité logistique (SSCC)',
    national: 'Autre numéro',
    'order-line': 'Ligne de commande sans numéro',
    'own-label': 'Étiquette interne',
  },
  generation: (round: number) => `Numéro réutilisé (${round}ᵉ fois)`,
  labels: {
    since: 'Depuis',
    by: 'Par',
    shelf: 'Étagère',
    announced: 'Annoncé pour',
    platform: 'Plateforme',
    weight: 'Poids annoncé',
    order: 'Commande',
  },
  noShelf: 'Sans étagère',
  notAnnounced: 'Non annoncé',
  weightUnknown: 'Non annoncé',
  underReview: 'en examen',
  underReviewTitle: 'Cet envoi est en examen.',
  underReviewWhy:
    'Des faits ne concordent pas. Le chef de bureau les verra dans «\u00a0Dossiers\u00a0». Ce n’est la faute de personne.',
  custodians: {
    here: 'Dans ce bureau',
    office: (office: string) => `À ${office}`,
    recipient: 'Remis',
    announced: 'Annoncé, pas encore arrivé',
    unknown: 'Sans nouvelle sur cet appareil',
  },
  facts: {
    announced: (platform: string) => `Annoncé par ${platform}`,
    received: (office: string) => `Reçu à ${office}`,
    shelved: (shelf: string) => `Rangé en ${shelf}`,
    'handed-over': (office: string) => `Remis à ${office}`,
    reversed: 'Un acte a été annulé',
    reversedOf: (act: string, when: string) => `Annulé\u00a0: ${act} (${when})`,
    settledFor: (act: string, when: string) => `Dossier réglé, ceci vaut\u00a0: ${act} (${when})`,
    settled: 'Dossier réglé',
  },
  acts: { received: 'Reçu', shelved: 'Rangé', 'handed-over': 'Remis', reversed: 'Annulé', settled: 'Réglé' },
  byAt: (what: string, who: string, when: string) => `${what} · ${when} · ${who}`,
  staffNumber: (number: number) => `agent n° ${number}`,
  system: 'la centrale',
  recipients: { addressee: 'au destinataire', agent: 'à un mandataire' },
  documents: {
    carne: 'Carte d’identité cubaine',
    passport: 'Passeport',
    'minor-card': 'Carte de mineur',
    other: 'Autre document',
  },
  proofs: { signature: 'signature', witness: 'témoin' },
  clock: {
    0: 'horloge sans confiance',
    1: 'horloge non vérifiée',
    2: 'horloge vérifiée dans la journée',
    3: 'horloge vérifiée',
  },
  doubts: {
    'check-digit': {
      what: 'Le chiffre de contrôle ne concorde pas.',
      why: 'Le numéro est peut-être mal lu, mal écrit ou mal imprimé.',
      next: 'Comparez le numéro avec l’étiquette, lettre par lettre.',
    },
    country: {
      what: 'Les deux dernières lettres ne sont d’aucun pays.',
      why: 'Le numéro est peut-être mal lu.',
      next: 'Comparez les deux dernières lettres avec l’étiquette.',
    },
    'service-indicator': {
      what: 'Les deux premières lettres ne sont pas d’usage international.',
      why: 'Certains pays ont leurs propres lettres.',
      next: 'Si l’étiquette dit la même chose, continuez.',
    },
    'unknown-format': {
      what: 'Le numéro n’est ni international (S10) ni SSCC.',
      why: 'Il peut être national, d’une agence, ou incomplet.',
      next: 'Comparez le numéro avec l’étiquette. S’il est complet, continuez.',
    },
    misrouted: (place: string) => ({
      what: `Il est annoncé pour ${place}.`,
      why: 'Ce n’est pas la commune de ce bureau\u00a0: il est peut-être mal acheminé.',
      next: 'S’il est vraiment ici, il doit être réceptionné et mis de côté pour être réexpédié.',
    }),
    'already-handed-over': (facts: string) => ({
      what: 'Il est déjà noté comme remis.',
      why: facts,
      next: 'Voyez si c’est le même envoi. Si vous l’avez en main, réceptionnez-le\u00a0: «\u00a0Dossiers\u00a0» montrera ce qui ne concorde pas.',
    }),
    'held-elsewhere': (office: string) => ({
      what: `Il est noté à ${office}.`,
      why: 'Ce bureau le garde, d’après ce qu’on sait ici.',
      next: 'Si vous l’avez en main, réceptionnez-le\u00a0: l’autre bureau le verra.',
    }),
    'no-number': {
      what: 'Il a été annoncé sans numéro.',
      why: 'La plateforme n’a donné que la ligne de commande.',
      next: 'Cherchez la commande sur l’étiquette.',
    },
    'number-in-use': {
      what: 'Une autre ligne de commande a annoncé le même numéro.',
      why: 'La plateforme l’a peut-être répété par erreur.',
      next: 'Comparez le nom de l’étiquette.',
    },
    'weight-missing': { what: 'Aucun poids n’a été annoncé.', why: '', next: 'Pesez-le s’il y a une balance.' },
  },
};
