/** How this device stands with the central, in full, in French. */
import { countingIn } from '../counting.ts';
import type { DeviceWords } from '../es/device.ts';

const n = countingIn('fr');

export const device: DeviceWords = {
  panel: {
    title: 'État de l’appareil',
    send: 'Envoyer maintenant',
    sending: 'Envoi…',
    enrolAgain: 'Enrôler de nouveau',
    lastAttempt: 'Dernier essai',
    lastSuccess: 'Dernière confirmation de la centrale',
    never: 'Jamais',
    pending: 'À envoyer',
    pendingSince: (count: string, when: string) => `${count}, le plus ancien de ${when}`,
    protected: 'Données protégées par le navigateur',
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
  forked: {
    what: 'La centrale a une autre histoire de cet appareil.',
    why: 'L’appareil a été copié, ou son disque est revenu à un état antérieur. Les mêmes numéros disent autre chose ici et là-bas.',
    next: 'Prévenez la centrale avant de continuer. Le nouveau va dans une série à part et rien n’est effacé.',
  },
  fetchedBack: (count) => ({
    what: n(
      count,
      'La centrale a rendu # enregistrement de cet appareil qui manquait ici.',
      'La centrale a rendu # enregistrements de cet appareil qui manquaient ici.',
    ),
    why: 'Le disque est revenu à un état antérieur, ou un autre appareil travaille sur une copie de ce profil.',
    next: 'Si personne n’a remis le disque, prévenez la centrale\u00a0: deux appareils ne doivent pas porter le même nom.',
  }),
  elsewhere: (count) => ({
    what: n(
      count,
      '# enregistrement d’un ancien bureau de cet appareil n’est pas arrivé à la centrale.',
      '# enregistrements d’un ancien bureau de cet appareil ne sont pas arrivés à la centrale.',
    ),
    why: 'L’appareil a été enrôlé dans un autre bureau avant leur envoi, et seul l’ancien peut les apporter.',
    next: 'Prévenez la centrale. Rien n’est effacé ici.',
  }),
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
      why: 'Un autre bureau a enregistré autre chose sur le même envoi.',
      next: 'Voyez-le dans «\u00a0Dossiers\u00a0» avec le chef de bureau.',
    },
    waiting: {
      why: 'La centrale ne connaît pas encore ce genre d’enregistrement.',
      next: 'Ne faites rien\u00a0: il sera pris quand la centrale sera à jour.',
    },
    refused: {
      why: 'L’enregistrement est illisible ou n’est pas de ce bureau.',
      next: 'Donnez le numéro de l’enregistrement à la centrale.',
    },
    unverified: {
      why: 'La signature ou la chaîne de l’enregistrement ne concorde pas.',
      next: 'Prévenez la centrale. L’appareil continue dans une nouvelle série.',
    },
  },
  reasons: {
    'central-only': {
      why: 'Annoncer des envois revient à la centrale, pas à un bureau.',
      next: 'Donnez le numéro de l’enregistrement à la centrale\u00a0: cet appareil n’aurait pas dû l’écrire.',
    },
    'opened-elsewhere': {
      why: 'Sa série dit avoir commencé sur un autre appareil.',
      next: 'Prévenez la centrale. Le navigateur a peut-être été copié d’un appareil à l’autre.',
    },
    'box-too-large': {
      why: 'La signature ou les données de la personne prennent trop de place.',
      next: 'Donnez le numéro de l’enregistrement à la centrale\u00a0: elle dira comment le corriger.',
    },
    'foreign-office': {
      why: 'Il parle pour un bureau qui n’est pas celui de cet appareil.',
      next: 'Prévenez la centrale\u00a0: il faut vérifier à quel bureau est l’appareil.',
    },
    malformed: {
      why: 'La centrale n’a pas pu le lire.',
      next: 'Donnez le numéro de l’enregistrement à la centrale. Il reste gardé ici.',
    },
    'foreign-device': {
      why: 'Pour la centrale, cette série est écrite par un autre appareil.',
      next: 'Prévenez la centrale. N’utilisez pas un même navigateur copié sur deux appareils.',
    },
    'unknown-stream': {
      why: 'La centrale ne connaît pas le début de sa série.',
      next: 'Donnez le numéro de l’enregistrement à la centrale. Il reste gardé ici.',
    },
    'unknown-kind': {
      why: 'La centrale ne connaît pas encore ce genre d’enregistrement.',
      next: 'Ne faites rien\u00a0: il sera pris quand la centrale sera à jour.',
    },
    fork: {
      why: 'La centrale a une autre histoire sous les mêmes numéros\u00a0: l’appareil a été copié ou est revenu en arrière.',
      next: 'Prévenez la centrale. L’appareil continue dans une nouvelle série et rien n’est effacé.',
    },
    chain: {
      why: 'Il ne suit pas l’enregistrement précédent\u00a0: quelque chose a changé sur le disque ou en route.',
      next: 'Prévenez la centrale. L’appareil continue dans une nouvelle série et rien n’est effacé.',
    },
    signature: {
      why: 'La signature de l’appareil ne concorde pas avec l’enregistrement.',
      next: 'Prévenez la centrale\u00a0: il faudra peut-être enrôler l’appareil de nouveau.',
    },
    'double-custody': {
      why: 'Un autre bureau ou une autre personne a enregistré autre chose sur le même envoi.',
      next: 'Voyez-le dans «\u00a0Dossiers\u00a0» avec le chef de bureau. Personne n’est en faute pour autant.',
    },
    recovered: {
      why: 'Il a été enregistré avant le nouvel enrôlement de l’appareil, qui l’a repris de sa boîte noire.',
      next: 'Rien n’est à refaire. La centrale le garde avec une note.',
    },
  },
};
