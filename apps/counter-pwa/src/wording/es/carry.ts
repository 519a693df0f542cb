/** The words for files on a stick: out to the central, and its receipt back. They come with the device's panel. */
import { countingIn } from '../counting.ts';

const n = countingIn('es');

export const carry = {
  title: 'Sin línea: en una memoria',
  intro:
    'Lo que está por enviar puede ir a la central en un archivo. Hasta que vuelva su acuse, todo sigue registrado aquí.',
  take: 'Sacar el archivo',
  making: 'Preparando el archivo…',
  bring: 'Tomar el acuse',
  reading: 'Leyendo el acuse…',
  acuse: 'Archivo de acuse de la central',
  made: (changes: number) => n(changes, 'Archivo listo, con # registro.', 'Archivo listo, con # registros.'),
  madeEmpty: 'Archivo listo. No hay registros por enviar.',
  madeWhy: (name: string) =>
    `Se llama ${name} y está en las descargas. Los datos de las personas van cerrados: solo la central los abre.`,
  madeNext: 'Cópielo en una memoria y llévelo a la central. Cuando vuelva con el acuse, tómelo aquí.',
  madeEmptyNext: 'Sirve para que la central le mande lo que escribieron otros.',
  left: (changes: number) =>
    n(
      changes,
      'No cupo # registro: irá en el archivo que saque cuando vuelva el acuse.',
      'No cupieron # registros: irán en el archivo que saque cuando vuelva el acuse.',
    ),
  brought: 'Acuse tomado.',
  broughtWhy: (confirmed: number, received: number) =>
    `${n(confirmed, 'La central recibió # registro de este equipo', 'La central recibió # registros de este equipo')} y ${n(received, 'llegó # de otros', 'llegaron # de otros')}.`,
  nothingNew: {
    what: 'Este acuse no trae nada nuevo.',
    why: 'Lo que dice ya se sabía en este equipo.',
    next: '',
  },
  no: {
    'not-ours': {
      what: 'No es un archivo de Ventanilla.',
      why: 'Su contenido es de otro programa.',
      next: 'Busque en la memoria el que termina en «-acuse.vnt».',
    },
    damaged: {
      what: 'El archivo está dañado.',
      why: 'Se cortó o cambió al copiarlo. No se tomó nada de él.',
      next: 'Cópielo otra vez de la memoria, o pida a la central otro acuse.',
    },
    'too-large': {
      what: 'El archivo es demasiado grande.',
      why: 'La central no escribe acuses de ese tamaño.',
      next: 'Compruebe que sea el acuse de la central.',
    },
    'other-format': {
      what: 'El archivo es de otra versión de Ventanilla.',
      why: 'Esta no sabe leerlo.',
      next: 'Actualice Ventanilla en este equipo. Nada se ha perdido.',
    },
    'runs-not-receipts': {
      what: 'Este archivo va hacia la central.',
      why: 'Lo escribió un mostrador; no es un acuse.',
      next: 'Llévelo a la central. Lo que vuelve de ella termina en «-acuse.vnt».',
    },
    'other-central': {
      what: 'El archivo es de otra central.',
      why: 'Este equipo está dado de alta en otra red.',
      next: 'Compruebe de dónde viene la memoria.',
    },
    'not-signed': {
      what: 'El archivo no lo firmó la central.',
      why: 'Alguien lo cambió o lo escribió. No se tomó nada de él.',
      next: 'Avise a la central antes de usar otra vez esa memoria.',
    },
    'key-gone': {
      what: 'Este equipo ya no puede abrir este acuse.',
      why: 'El navegador perdió la llave con la que se pidió.',
      next: 'Saque un archivo nuevo y pida otro acuse con él. Nada se ha perdido.',
    },
    outdated: {
      what: 'El acuse es de antes de que la central se restaurara.',
      why: 'Puede confirmar lo que la central perdió después.',
      next: 'Saque un archivo nuevo: lleva todo lo que falta.',
    },
    'not-enrolled': {
      what: 'Este equipo no está dado de alta.',
      why: '',
      next: 'Pida un código de alta a la central.',
    },
    fault: {
      what: 'Este equipo no pudo hacerlo.',
      why: 'Falló la base de datos o la llave del navegador.',
      next: 'Cierre Ventanilla, ábrala otra vez y repita. Nada se ha perdido.',
    },
    'not-confirmed': {
      what: 'No hubo respuesta del registro de este equipo.',
      why: 'Puede estar ocupado en otra pestaña.',
      next: 'Cierre las otras pestañas de Ventanilla y repita.',
    },
  },
  otherDevice: (device: string) => ({
    what: 'El acuse es para otro equipo.',
    why: `Lo pidió el equipo ${device}.`,
    next: 'Tómelo en ese equipo.',
  }),
};

export type CarryWords = typeof carry;
