/** The words of the counter itself: scan, what was found, what may be done with it, what was done last. */
import { countingIn } from '../counting.ts';

const n = countingIn('es');

export const acts = {
  scan: {
    label: 'Número del envío',
    hint: 'Escanee la etiqueta o escriba el número y pulse Enter.',
    look: 'Buscar',
    idleTitle: 'Escanee un envío',
    idle: [
      'Escanee la etiqueta, en cualquier momento: no hace falta tocar nada.',
      'Verá qué envío es y qué se puede hacer con él.',
      'Sin escáner: escriba el número, o sus últimas cifras, y pulse Enter.',
    ],
    matches: (count: number) => n(count, '# envío encontrado', '# envíos encontrados'),
    tooLittle: {
      what: 'Ningún envío conocido aquí lleva eso en su número.',
      next: 'Escriba el número completo, como está en la etiqueta.',
    },
    unusable: {
      empty: { what: 'No se leyó ningún número.', why: '', next: 'Escanee otra vez o escríbalo.' },
      'too-long': {
        what: 'El texto es demasiado largo.',
        why: 'Pueden ser dos etiquetas leídas juntas.',
        next: 'Escanee una sola etiqueta.',
      },
      characters: {
        what: 'El texto tiene signos que ningún número lleva.',
        why: 'Puede ser otro código de la etiqueta.',
        next: 'Busque el código que empieza por letras y escanéelo.',
      },
    },
    read: (text: string) => `Se leyó: ${text}`,
    history: 'Historia del envío',
    propose: 'Proponer corrección',
    unmet: 'Este equipo no tiene noticia de este envío.',
    unmetNext: 'Si lo tiene en la mano, recíbalo. No hace falta que esté anunciado.',
    handedOverNext: 'No se puede entregar otra vez.',
    waiting: 'Parte de la historia necesita una versión nueva de Ventanilla.',
  },
  recent: { title: 'Actos recientes', none: 'Todavía no hay actos en este turno.', undo: 'Anular' },
  buttons: {
    receive: 'Recibir',
    shelve: 'Ubicar en estante',
    handOver: 'Entregar',
    undoLast: 'Anular último acto',
    seeSlip: 'Ver comprobante',
  },
};

export type ActWords = typeof acts;
