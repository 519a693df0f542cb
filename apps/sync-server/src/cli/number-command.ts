/** `number TEXT…`: what a number is, as a counter would judge it. */
import {
  type NumberWarning,
  readNumber,
  type ScannedNumber,
} from '@ventanilla/shared/src/identifiers/scanned-number.ts';
import { type Command, done, misused } from './command.ts';

export const numberCommand: Command = {
  name: 'number',
  usage: 'number TEXTO… [--json]',
  does: 'dice qué es un número y qué hay que saber de él',
  options: {},
  run: ({ words }) => {
    if (words.length === 0) {
      return misused(
        'text_missing',
        'Falta el número.',
        'number necesita al menos un TEXTO.',
        'Ejemplo: ventanilla number RR473124829GB',
      );
    }
    const numbers = words.map(readNumber);
    return done(
      numbers.map(({ text, kind, valid, warnings }) => ({ text, kind, valid, warnings })),
      numbers.map(lineOf).join('\n'),
    );
  },
};

const KIND_WORDS: Readonly<Record<ScannedNumber['kind'], string>> = {
  s10: 'S10 (UPU)',
  sscc: 'SSCC (GS1)',
  unknown: 'otro número',
};

const WARNING_WORDS: Readonly<Record<NumberWarning, string>> = {
  check_digit: 'el dígito de control no cuadra',
  country: 'el país emisor no existe',
  service_indicator: 'letras de servicio sin asignar',
  format: 'no es S10 ni SSCC',
};

const lineOf = ({ text, kind, valid, warnings }: ScannedNumber): string =>
  [
    text === '' ? '(vacío)' : text,
    KIND_WORDS[kind],
    valid ? 'válido' : 'no válido',
    ...warnings.map((each) => WARNING_WORDS[each]),
  ].join(' · ');
