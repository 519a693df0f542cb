/** The words for what has reached the central and what has not. */
import { countingIn } from '../counting.ts';

const n = countingIn('es');

export const status = {
  /** The three words that never blur, and what stands between them. */
  recordedHere: 'Registrado aquí',
  receivedAtCentral: 'Recibido en la central',
  line: {
    never: 'Sin contacto con la central todavía',
    noContactSince: (when: string) => `Sin contacto desde ${when}`,
    confirmed: (when: string) => `Última confirmación: ${when}`,
    pending: (count: number) => n(count, '# por enviar', '# por enviar'),
    oldest: (when: string) => `el más antiguo de ${when}`,
    nothingPending: 'Todo recibido en la central',
    nothingYet: 'Nada por enviar',
    refused: (count: number) => n(count, '# con aviso de la central', '# con aviso de la central'),
    open: 'Ver estado',
  },
  panel: {
    title: 'Estado del equipo',
    send: 'Enviar ahora',
    sending: 'Enviando…',
    lastAttempt: 'Último intento',
    lastSuccess: 'Última confirmación de la central',
    never: 'Nunca',
    pending: 'Por enviar',
    pendingSince: (count: string, when: string) => `${count}, el más antiguo de ${when}`,
    protected: 'Protegidos por el navegador',
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
  verdicts: {
    'accepted-with-case': {
      what: 'Recibido, y abrió un caso.',
      why: 'Otra oficina registró algo distinto sobre el mismo envío.',
      next: 'Véalo en «Casos» con el jefe de oficina.',
    },
    waiting: {
      what: 'Recibido, a la espera.',
      why: 'La central todavía no conoce esta clase de registro.',
      next: 'No haga nada: se tomará cuando la central se actualice.',
    },
    refused: {
      what: 'Rechazado por la central.',
      why: 'El registro no se puede leer o no es de esta oficina.',
      next: 'Avise a la central con el número del registro.',
    },
    unverified: {
      what: 'Sin verificar.',
      why: 'La firma o la cadena del registro no concuerda.',
      next: 'Avise a la central. El equipo sigue en una serie nueva.',
    },
  },
  enrolRefusals: {
    'already-enrolled': { what: 'Este equipo ya está dado de alta.', why: '', next: 'Abra Ventanilla otra vez.' },
    'no-network': {
      what: 'No se pudo hablar con la central.',
      why: 'No hay conexión.',
      next: 'Conecte el equipo y pruebe otra vez. El código sigue sirviendo.',
    },
    'not-our-server': {
      what: 'Respondió otra página, no la central.',
      why: 'Puede ser la página de entrada de la red wifi.',
      next: 'Entre en la red wifi y pruebe otra vez.',
    },
    'timed-out': {
      what: 'La central tardó demasiado.',
      why: 'La línea es muy lenta.',
      next: 'Pruebe otra vez. El código sigue sirviendo si no llegó.',
    },
    refused: {
      what: 'La central no aceptó el código.',
      why: 'Está mal escrito, ya se usó o caducó.',
      next: 'Revíselo letra por letra o pida otro.',
    },
    tooMany: {
      what: 'Demasiados intentos.',
      why: 'Se probaron muchos códigos equivocados desde aquí.',
      next: 'Espere diez minutos y pruebe otra vez.',
    },
    'not-stored': {
      what: 'El navegador no pudo guardar la llave del equipo.',
      why: 'Es una ventana privada o el disco está lleno.',
      next: 'Abra una ventana normal o libere espacio, y pida otro código.',
    },
    'not-confirmed': {
      what: 'No hubo respuesta del registro de este equipo.',
      why: 'Puede estar ocupado en otra pestaña.',
      next: 'Cierre las otras pestañas y pruebe otra vez.',
    },
  },
};

export type StatusWords = typeof status;
