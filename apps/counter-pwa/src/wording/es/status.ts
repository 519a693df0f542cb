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
  /** What the central made of a record, in a word or two; why, and what to do, is said where there is room. */
  verdicts: {
    'accepted-with-case': 'Recibido, y abrió un caso.',
    waiting: 'Recibido, a la espera.',
    refused: 'Rechazado por la central.',
    unverified: 'Sin verificar.',
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
    codes: {
      unknown_code: {
        what: 'Ese código no existe.',
        why: 'Está mal escrito o es de otra central.',
        next: 'Revíselo letra por letra o pida otro a la central.',
      },
      code_expired: { what: 'El código ya caducó.', why: 'Un código sirve dos días.', next: 'Pida otro a la central.' },
      code_used: {
        what: 'El código ya se usó.',
        why: 'Cada código da de alta un solo equipo.',
        next: 'Pida otro a la central.',
      },
      not_a_key: {
        what: 'La llave de este equipo no llegó bien.',
        why: 'El navegador la hizo o la envió mal. El código no se ha gastado.',
        next: 'Cargue la página de nuevo y pruebe con el mismo código.',
      },
      too_many_tries: {
        what: 'Demasiados intentos.',
        why: 'Se probaron muchos códigos equivocados desde aquí.',
        next: 'Espere diez minutos y pruebe otra vez.',
      },
    },
    refused: {
      what: 'La central no aceptó el código.',
      why: 'Está mal escrito, ya se usó o caducó.',
      next: 'Revíselo letra por letra o pida otro.',
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
