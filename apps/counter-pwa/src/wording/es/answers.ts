/** What a person reads when an act was not recorded, whatever it was: the thing, the cause, the next step. */
export const answers = {
  changed: {
    what: 'El envío cambió mientras lo miraba.',
    why: 'Llegó o se hizo otro registro sobre él.',
    next: 'Mírelo otra vez antes de seguir.',
  },
  'journalled-only': {
    what: 'Registrado en la caja negra, reparando.',
    why: 'La base de datos de este equipo falló después de guardar el acto.',
    next: 'El acto está a salvo: no lo repita. Cierre Ventanilla y ábrala otra vez.',
  },
  'no-session': {
    what: 'No registrado: el turno está cerrado.',
    why: 'Pasó tiempo sin usar el equipo.',
    next: 'Entre con su PIN y hágalo otra vez.',
  },
  'not-confirmed': {
    what: 'Sin confirmar.',
    why: 'El registro de este equipo no respondió.',
    next: 'Pulse otra vez: si ya quedó registrado, no se repetirá.',
  },
  'storage-full': {
    what: 'No registrado: el disco está lleno.',
    why: 'No queda espacio para guardar el acto.',
    next: 'Libere espacio en el equipo y hágalo otra vez.',
  },
  'journal-failed': {
    what: 'No registrado.',
    why: 'El equipo no pudo escribir en la caja negra.',
    next: 'Hágalo otra vez.',
  },
  'restart-needed': {
    what: 'No registrado: hay que abrir Ventanilla otra vez.',
    why: 'Un acto anterior está solo en la caja negra.',
    next: 'Cierre Ventanilla, ábrala y haga este acto.',
  },
  'not-enrolled': {
    what: 'No registrado: este equipo no está dado de alta.',
    why: '',
    next: 'Pida un código de alta a la central.',
  },
  'too-large': {
    what: 'No registrado: el acto es demasiado grande.',
    why: 'Lleva demasiados envíos, o la firma es demasiado larga.',
    next: 'Hágalo por partes, con menos envíos, o firme de nuevo con un trazo corto.',
  },
  fault: {
    what: 'No registrado.',
    why: 'Hay un fallo en el programa.',
    next: 'Pruebe otra vez. Si se repite, avise a la central.',
  },
};

export type AnswerWords = typeof answers;
