/** The words round every task: frame, sign-in, enrolment, update. Spanish is the source of all languages. */
import { countingIn } from '../counting.ts';

const n = countingIn('es');

export const shell = {
  loading: 'Abriendo…',
  close: 'Cerrar',
  back: 'Volver',
  cancel: 'Cancelar',
  goOn: 'Continuar',
  more: (left: number) => n(left, 'Mostrar # más', 'Mostrar # más'),
  language: 'Idioma',
  nav: { label: 'Tareas', counter: 'Mostrador', stock: 'Existencias', cases: 'Casos', network: 'Red' },
  skipToContent: 'Ir al contenido',
  businessDay: 'Día de trabajo',
  switchPerson: 'Cambiar de persona',
  roles: { clerk: 'Dependiente', manager: 'Jefe de oficina', hq: 'La central' },
  update: {
    ready: 'Hay una versión nueva de Ventanilla.',
    apply: 'Actualizar',
    waits: 'Se podrá actualizar al terminar este acto.',
  },
  sounds: { label: 'Sonidos', on: 'Con sonido', off: 'Sin sonido' },
  broken: {
    what: 'Esta pantalla se ha roto.',
    why: 'Hay un fallo en el programa. Lo que ya estaba registrado sigue guardado.',
    next: 'Abra Ventanilla otra vez. Si se repite, avise a la central.',
    reload: 'Abrir otra vez',
  },
  enrol: {
    title: 'Dar de alta este equipo',
    why: 'Este navegador todavía no es un equipo de una oficina. La central da un código que sirve una sola vez. Escríbalo aquí: hace falta conexión solo esta vez.',
    code: 'Código de alta',
    codeHint: 'Por ejemplo: K7QM-3XPD. No importan las mayúsculas ni los guiones.',
    codeMissing: 'Falta el código. Pídalo a la central.',
    submit: 'Dar de alta',
    working: 'Hablando con la central…',
    done: 'El equipo está dado de alta.',
    protectedWhat: 'El navegador ha prometido no borrar los datos de este equipo.',
    unprotectedWhat: 'Este equipo queda sin protección.',
    unprotectedWhy: 'El navegador no ha prometido guardar los datos. Si el disco se llena, puede borrarlos.',
    unprotectedNext:
      'Instale Ventanilla (menú del navegador, «Instalar») o guárdela como marcador, y pida la protección otra vez. También puede continuar así: se verá «sin protección» en todas las pantallas.',
    askAgain: 'Pedir protección otra vez',
    goOnUnprotected: 'Continuar sin protección',
  },
  unprotected: 'Sin protección',
  signIn: {
    title: '¿Quién atiende?',
    staff: 'Personas de esta oficina',
    nobody: 'Todavía no hay lista de personas en este equipo.',
    nobodyNext: 'Conecte el equipo para recibir la lista de la central.',
    pinOf: (name: string) => `PIN de ${name}`,
    pin: 'PIN',
    digit: (digit: string) => `Cifra ${digit}`,
    erase: 'Borrar',
    enter: 'Entrar',
    working: 'Comprobando…',
    other: 'Otra persona',
    wrongPin: 'El PIN no es correcto.',
    wrongPinNext: {
      clerk: 'Escríbalo otra vez. Si lo olvidó, pida uno nuevo al jefe de oficina o a la central.',
      manager: 'Escríbalo otra vez. Si lo olvidó, pida uno nuevo a la central.',
      hq: 'Escríbalo otra vez. Si lo olvidó, pida uno nuevo a quien administra el servidor.',
    },
    wait: (seconds: number) =>
      n(seconds, 'Espere # segundo para probar otra vez.', 'Espere # segundos para probar otra vez.'),
    waitWhy: 'Se escribieron varios PIN equivocados.',
    unknownStaff: 'Esta persona ya no está en la lista de la oficina.',
    noPin: 'Esta persona todavía no tiene PIN.',
    askForHelp: {
      clerk: 'Hable con el jefe de oficina o con la central.',
      manager: 'Hable con la central.',
      hq: 'Hable con quien administra el servidor.',
    },
    confirmDayTitle: '¿Qué día es hoy?',
    confirmDay: (proposed: string, last: string) =>
      `Este equipo dice que hoy es ${proposed}. El último día de trabajo aquí fue ${last}.`,
    confirmDayWhy: 'Han pasado muchos días y la central no ha comprobado el reloj. Mire un calendario antes de seguir.',
    confirmFirstDay: (proposed: string) => `Este equipo dice que hoy es ${proposed}.`,
    confirmFirstDayWhy: 'La central no ha comprobado el reloj. Mire un calendario antes de seguir.',
    confirmDayYes: (proposed: string) => `Sí, hoy es ${proposed}`,
    confirmDayNo: 'No, la fecha está mal',
    fixClock: 'Corrija la fecha del equipo y entre otra vez.',
  },
};

export type ShellWords = typeof shell;
