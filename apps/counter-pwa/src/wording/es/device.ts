/** The words for how this device stands with the central, in full. Only screens opened after the first scan say them. */
import { countingIn } from '../counting.ts';

const n = countingIn('es');

export const device = {
  panel: {
    title: 'Estado del equipo',
    send: 'Enviar ahora',
    sending: 'Enviando…',
    enrolAgain: 'Dar de alta otra vez',
    lastAttempt: 'Último intento',
    lastSuccess: 'Última confirmación de la central',
    never: 'Nunca',
    pending: 'Por enviar',
    pendingSince: (count: string, when: string) => `${count}, el más antiguo de ${when}`,
    protected: 'Datos protegidos por el navegador',
    askProtection: 'Pedir protección',
    space: 'Espacio libre',
    spaceUnknown: 'El navegador no lo dice',
    version: 'Versión',
    device: 'Equipo',
    deviceName: (device: number, office: string) => `Equipo ${device} de ${office}`,
    replayed: (count: number) =>
      n(
        count,
        'Al abrir se recuperó # registro de la caja negra.',
        'Al abrir se recuperaron # registros de la caja negra.',
      ),
    answers: 'Registros con respuesta de la central',
    noAnswers: 'Ninguno. Los aceptados sin más no se listan.',
    changeNumber: (number: string) => `Registro ${number}`,
  },
  forked: {
    what: 'La central tiene otra historia de este equipo.',
    why: 'El equipo se copió, o su disco volvió a un estado anterior. Los mismos números dicen cosas distintas aquí y allá.',
    next: 'Avise a la central antes de seguir. Lo nuevo va en una serie aparte y no se borra nada.',
  },
  fetchedBack: (count: number) => ({
    what: n(
      count,
      'La central devolvió # registro de este equipo que aquí faltaba.',
      'La central devolvió # registros de este equipo que aquí faltaban.',
    ),
    why: 'El disco volvió a un estado anterior, o hay otro equipo que trabaja con una copia de este perfil.',
    next: 'Si nadie repuso el disco, avise a la central: dos equipos no deben llevar el mismo nombre.',
  }),
  elsewhere: (count: number) => ({
    what: n(
      count,
      '# registro de una oficina anterior de este equipo no ha llegado a la central.',
      '# registros de una oficina anterior de este equipo no han llegado a la central.',
    ),
    why: 'El equipo se dio de alta en otra oficina antes de enviarlos, y solo la anterior puede traerlos.',
    next: 'Avise a la central. Aquí no se borra nada.',
  }),
  attempt: {
    ok: { what: 'La central lo confirmó.', why: '', next: '' },
    exchanged: (sent: number, received: number) =>
      `${n(sent, 'Se envió # registro', 'Se enviaron # registros')} y ${n(received, 'llegó # de otros', 'llegaron # de otros')}.`,
    'no-network': {
      what: 'No hay conexión con la central.',
      why: 'La red no responde.',
      next: 'Siga trabajando: todo queda registrado aquí y se enviará solo.',
    },
    'not-our-server': {
      what: 'Respondió otra página, no la central.',
      why: 'Puede ser la página de entrada de la red wifi.',
      next: 'Entre en la red wifi con su usuario y pulse «Enviar ahora».',
    },
    damaged: {
      what: 'La respuesta de la central llegó dañada.',
      why: 'La línea cortó o cambió los datos. No se tomó nada de ella.',
      next: 'Se intentará otra vez. Nada se ha perdido.',
    },
    'timed-out': {
      what: 'La central tardó demasiado.',
      why: 'La línea es muy lenta en este momento.',
      next: 'Se intentará otra vez en trozos más pequeños.',
    },
    'unknown-device': {
      what: 'La central no conoce este equipo.',
      why: 'El equipo fue dado de baja o la central lo olvidó.',
      next: 'Pida a la central un código de alta nuevo. No se borra nada de lo registrado aquí.',
    },
    'not-enrolled': {
      what: 'Este equipo no está dado de alta.',
      why: '',
      next: 'Pida un código de alta a la central.',
    },
    refused: (code: string) => ({
      what: 'La central rechazó el envío.',
      why: `Motivo: ${code}.`,
      next: 'Nada se ha perdido. Avise a la central con este motivo.',
    }),
    fault: {
      what: 'Este equipo no pudo leer sus propios datos.',
      why: 'Falló la base de datos o la llave del navegador.',
      next: 'Cierre Ventanilla y ábrala otra vez.',
    },
    'not-confirmed': {
      what: 'No hubo respuesta del registro de este equipo.',
      why: 'Puede estar ocupado en otra pestaña.',
      next: 'Cierre las otras pestañas de Ventanilla y pruebe otra vez.',
    },
  },
  /** Why, and what to do, where the central gave no reason this build knows. */
  verdicts: {
    'accepted-with-case': {
      why: 'Otra oficina registró algo distinto sobre el mismo envío.',
      next: 'Véalo en «Casos» con el jefe de oficina.',
    },
    waiting: {
      why: 'La central todavía no conoce esta clase de registro.',
      next: 'No haga nada: se tomará cuando la central se actualice.',
    },
    refused: {
      why: 'El registro no se puede leer o no es de esta oficina.',
      next: 'Avise a la central con el número del registro.',
    },
    unverified: {
      why: 'La firma o la cadena del registro no concuerda.',
      next: 'Avise a la central. El equipo sigue en una serie nueva.',
    },
  },
  reasons: {
    'central-only': {
      why: 'Anunciar envíos corresponde a la central, no a una oficina.',
      next: 'Avise a la central con el número del registro: este equipo no debía escribirlo.',
    },
    'opened-elsewhere': {
      why: 'Su serie dice que empezó en otro equipo.',
      next: 'Avise a la central. Quizás se copió el navegador de un equipo a otro.',
    },
    'box-too-large': {
      why: 'La firma o los datos de la persona ocupan demasiado.',
      next: 'Avise a la central con el número del registro: ella dirá cómo corregirlo.',
    },
    'foreign-office': {
      why: 'Habla por una oficina que no es la de este equipo.',
      next: 'Avise a la central: hay que revisar de qué oficina es el equipo.',
    },
    malformed: {
      why: 'La central no lo pudo leer.',
      next: 'Avise a la central con el número del registro. Aquí sigue guardado.',
    },
    'foreign-device': {
      why: 'La central tiene esa serie como escrita por otro equipo.',
      next: 'Avise a la central. No use el mismo navegador copiado en dos equipos.',
    },
    'unknown-stream': {
      why: 'La central no conoce el comienzo de su serie.',
      next: 'Avise a la central con el número del registro. Aquí sigue guardado.',
    },
    'unknown-kind': {
      why: 'La central todavía no conoce esta clase de registro.',
      next: 'No haga nada: se tomará cuando la central se actualice.',
    },
    fork: {
      why: 'La central tiene otra historia con los mismos números: el equipo se copió o volvió atrás.',
      next: 'Avise a la central. El equipo sigue en una serie nueva y no se borra nada.',
    },
    chain: {
      why: 'No sigue al registro anterior: algo cambió en el disco o por el camino.',
      next: 'Avise a la central. El equipo sigue en una serie nueva y no se borra nada.',
    },
    signature: {
      why: 'La firma del equipo no concuerda con el registro.',
      next: 'Avise a la central: quizás hay que dar de alta el equipo otra vez.',
    },
    'double-custody': {
      why: 'Otra oficina u otra persona registró algo distinto sobre el mismo envío.',
      next: 'Véalo en «Casos» con el jefe de oficina. Nadie tiene la culpa por eso.',
    },
    recovered: {
      why: 'Se registró antes de dar de alta el equipo otra vez; lo trajo el equipo nuevo desde la caja negra.',
      next: 'No hay nada que repetir. La central lo guarda con una nota.',
    },
  },
};

export type DeviceWords = typeof device;
