/** The words of corrections: what one office asks of another, what is answered, and why an answer is not taken. */
import { countingIn } from '../counting.ts';

const n = countingIn('es');

export const corrections = {
  title: 'Correcciones',
  about: (open: number) => n(open, '# propuesta abierta', '# propuestas abiertas'),
  link: (asked: number) =>
    asked === 0 ? 'Correcciones' : n(asked, 'Correcciones: # sin contestar', 'Correcciones: # sin contestar'),
  none: 'No hay ninguna corrección.',
  noneWhy: 'Una oficina propone una corrección cuando no está de acuerdo con un acto de otra.',
  rule: 'Nadie cambia lo que registró otra oficina: se propone, y la oficina decide. No contestar no es aceptar.',
  asked: 'Propuestas a esta oficina',
  own: 'Propuestas por esta oficina',
  closed: (count: number) => n(count, '# cerrada', '# cerradas'),
  asks: (office: string, number: string) => `${office} pide anular un acto sobre ${number}`,
  askedOf: (office: string, number: string) => `Para ${office}: un acto sobre ${number}`,
  age: (days: number) => (days === 0 ? 'hoy' : n(days, 'hace # día', 'hace # días')),
  states: {
    proposed: 'Sin ver',
    seen: 'Vista, sin contestar',
    disputed: 'En disputa',
    accepted: 'Aceptada',
    withdrawn: 'Retirada',
    overtaken: 'Sin objeto: el acto ya estaba anulado',
  },
  act: 'Acto',
  reason: 'Motivo',
  remark: 'Comentario',
  by: 'Propuesta',
  grounds: 'Por qué se disputa',
  answered: 'Respuesta',
  reasons: {
    'parcel-is-here': 'El envío está en nuestra oficina',
    'other-parcel': 'Era otro envío',
    'recipient-denies': 'El destinatario dice que no lo recibió',
    'documents-differ': 'Los documentos no coinciden',
  },
  groundsList: {
    'parcel-is-here': 'El envío está en nuestra oficina',
    'recipient-confirms': 'El destinatario confirma que lo recibió',
    'documents-agree': 'Los documentos coinciden',
    'not-this-act': 'No se trata de este acto',
  },
  answer: '¿Qué contesta la oficina?',
  accept: 'Aceptar',
  acceptHint: 'La oficina anula su propio acto, con fecha de hoy.',
  dispute: 'Disputar',
  disputeHint: 'El acto queda como está. La propuesta sigue abierta.',
  leave: 'Puede cerrarla sin contestar: nada cambia por eso.',
  now: 'Ahora',
  after: 'Si se acepta',
  onlyThis: (others: number) =>
    n(
      others,
      'Solo para este envío: el otro envío del mismo acto no cambia.',
      'Solo para este envío: los otros # del mismo acto no cambian.',
    ),
  willAccept: (deed: string) => `Se anulará, como acto de esta oficina: ${deed}.`,
  confirm: 'Sí, anular nuestro acto',
  commitAccept: 'Aceptar la corrección',
  commitDispute: 'Disputar la corrección',
  chooseGrounds: 'Elija por qué se disputa.',
  remarkLabel: 'Comentario (si hace falta)',
  remarkHint: 'Lo leen todas las oficinas que siguen este envío: sin nombres ni documentos.',
  withdraw: 'Retirar la propuesta',
  another: 'La contesta quien hizo el acto o el jefe de oficina.',
  propose: {
    title: 'Proponer una corrección',
    to: 'Oficina',
    effect: 'Se propone que esa oficina anule este acto.',
    why: '¿Por qué?',
    note: 'Esto no cambia nada todavía: la otra oficina lo lee y decide.',
    missing: 'Elija un motivo.',
    commit: 'Proponer',
    keep: 'No proponer',
  },
  refusals: {
    'own-act': {
      what: 'Ese acto es de esta oficina.',
      why: '',
      next: 'Anúlelo en el mostrador: no hay que proponerlo.',
    },
    'already-proposed': (when: string) => ({
      what: 'Esta oficina ya lo propuso y espera respuesta.',
      why: when,
      next: 'Mire la propuesta en «Correcciones».',
    }),
    'remark-too-long': (longest: number) => ({
      what: 'El comentario es demasiado largo.',
      why: n(longest, 'Cabe # letra.', 'Caben # letras.'),
      next: 'Acórtelo. Lo escrito no se ha perdido.',
    }),
    'unknown-proposal': {
      what: 'Esa propuesta no está en este equipo.',
      why: 'Puede no haber llegado todavía.',
      next: 'Pruebe otra vez cuando haya red.',
    },
    'asked-of-another-office': {
      what: 'Esa propuesta no es para esta oficina.',
      why: 'Solo contesta la oficina que hizo el acto.',
      next: 'Espere su respuesta.',
    },
    'already-seen': { what: 'La propuesta ya consta como vista.', why: '', next: 'Puede contestarla.' },
    'already-accepted': {
      what: 'La propuesta ya se aceptó.',
      why: 'El acto está anulado.',
      next: 'No hay nada más que hacer.',
    },
    'already-disputed': { what: 'La propuesta ya está en disputa.', why: '', next: 'Puede aceptarla, o dejarla así.' },
    withdrawn: {
      what: 'La propuesta se retiró.',
      why: 'La oficina que la hizo ya no la pide.',
      next: 'No hay nada que contestar.',
    },
    'proposed-by-another-office': {
      what: 'Esa propuesta es de otra oficina.',
      why: 'Solo la retira quien la hizo.',
      next: 'Puede aceptarla o disputarla.',
    },
    'no-longer-open': { what: 'La propuesta ya está cerrada.', why: '', next: 'No hay nada que retirar.' },
  },
};

export type CorrectionWords = typeof corrections;
