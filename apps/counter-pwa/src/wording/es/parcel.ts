/** The words for a parcel: what it is, where it is, what was done with it and what speaks against it. */
import { countingIn } from '../counting.ts';

const n = countingIn('es');

export const parcel = {
  count: (count: number) => n(count, '# envío', '# envíos'),
  kinds: {
    parcel: 'Encomienda',
    ems: 'EMS',
    'e-commerce': 'Comercio electrónico',
    'tracked-letter': 'Carta con seguimiento',
    registered: 'Carta certificada',
    insured: 'Carta con valor declarado',
    'm-bag': 'Saca M',
    'business-reply': 'Respuesta comercial',
    'untracked-letter': 'Carta sin seguimiento',
    domestic: 'Envío nacional',
    'not-assigned': 'Envío internacional',
    sscc: 'Bulto logístico (SSCC)',
    national: 'Otro número',
    'order-line': 'Línea de pedido sin número',
    'own-label': 'Etiqueta propia',
  },
  generation: (round: number) => `Número usado otra vez (${round}.ª vez)`,
  labels: {
    since: 'Desde',
    by: 'Por',
    shelf: 'Estante',
    announced: 'Anunciado para',
    platform: 'Plataforma',
    weight: 'Peso anunciado',
    order: 'Pedido',
  },
  noShelf: 'Sin estante',
  notAnnounced: 'Sin anuncio',
  weightUnknown: 'No se anunció',
  underReview: 'en revisión',
  underReviewTitle: 'Este envío está en revisión.',
  underReviewWhy: 'Hay hechos que no concuerdan. El jefe de oficina los verá en «Casos». Nadie tiene la culpa por eso.',
  custodians: {
    here: 'En esta oficina',
    office: (office: string) => `En ${office}`,
    recipient: 'Entregado',
    announced: 'Anunciado, todavía no ha llegado',
    unknown: 'Sin noticia en este equipo',
  },
  facts: {
    announced: (platform: string) => `Anunciado por ${platform}`,
    received: (office: string) => `Recibido en ${office}`,
    shelved: (shelf: string) => `Ubicado en ${shelf}`,
    'handed-over': (office: string) => `Entregado en ${office}`,
    reversed: 'Anulado un acto',
    reversedOf: (act: string, when: string) => `Anulado: ${act} (${when})`,
    settledFor: (act: string, when: string) => `Caso resuelto, vale: ${act} (${when})`,
    settled: 'Caso resuelto',
  },
  acts: {
    received: 'Recibido',
    shelved: 'Ubicado',
    'handed-over': 'Entregado',
    reversed: 'Anulado',
    settled: 'Resuelto',
  },
  byAt: (what: string, who: string, when: string) => `${what} · ${when} · ${who}`,
  staffNumber: (number: number) => `trabajador ${number}`,
  system: 'la central',
  recipients: { addressee: 'al destinatario', agent: 'a una persona autorizada' },
  documents: {
    carne: 'Carné de identidad',
    passport: 'Pasaporte',
    'minor-card': 'Tarjeta de menor',
    other: 'Otro documento',
  },
  proofs: { signature: 'firma', witness: 'testigo' },
  clock: {
    0: 'reloj sin confianza',
    1: 'reloj sin comprobar',
    2: 'reloj comprobado en el día',
    3: 'reloj comprobado',
  },
  doubts: {
    'check-digit': {
      what: 'El dígito de control no concuerda.',
      why: 'El número puede estar mal leído, mal escrito o mal impreso.',
      next: 'Compare el número con la etiqueta, letra por letra.',
    },
    country: {
      what: 'Las dos últimas letras no son de ningún país.',
      why: 'El número puede estar mal leído.',
      next: 'Compare las dos últimas letras con la etiqueta.',
    },
    'service-indicator': {
      what: 'Las dos primeras letras no son de uso internacional.',
      why: 'Algunos países usan letras propias.',
      next: 'Si la etiqueta dice lo mismo, siga.',
    },
    'unknown-format': {
      what: 'El número no es internacional (S10) ni SSCC.',
      why: 'Puede ser nacional, de una agencia o estar incompleto.',
      next: 'Compare el número con la etiqueta. Si está completo, siga.',
    },
    misrouted: (place: string) => ({
      what: `Viene anunciado para ${place}.`,
      why: 'No es el municipio de esta oficina: puede estar mal encaminado.',
      next: 'Si está aquí de verdad, debe quedar recibido y apartado para reenviarlo.',
    }),
    'already-handed-over': (facts: string) => ({
      what: 'Ya consta como entregado.',
      why: facts,
      next: 'Mire si es el mismo envío. Si lo tiene en la mano, recíbalo: se verá en «Casos» si algo no concuerda.',
    }),
    'held-elsewhere': (office: string) => ({
      what: `Consta en ${office}.`,
      why: 'Esa oficina lo tiene en su custodia según lo que se sabe aquí.',
      next: 'Si lo tiene en la mano, recíbalo: la otra oficina lo verá.',
    }),
    'no-number': {
      what: 'Se anunció sin número.',
      why: 'La plataforma solo dio la línea del pedido.',
      next: 'Busque el pedido en la etiqueta.',
    },
    'number-in-use': {
      what: 'Otra línea de pedido anunció el mismo número.',
      why: 'La plataforma pudo repetirlo por error.',
      next: 'Compare el nombre de la etiqueta.',
    },
    'weight-missing': { what: 'No se anunció el peso.', why: '', next: 'Péselo si hay balanza.' },
  },
};

export type ParcelWords = typeof parcel;
