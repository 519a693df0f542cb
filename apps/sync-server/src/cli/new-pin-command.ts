/** `new-pin NUMBER`: a new PIN for somebody who forgot theirs. Devices learn of it with their next exchange. */
import { eq } from 'drizzle-orm';
import { renewPin } from '../access/pin-verifiers.ts';
import { staff } from '../log/tables/network-tables.ts';
import { ROLE_WORDS } from '../setup/start-sheet.ts';
import { type Command, done, misused, refused, withCentral } from './command.ts';

export const newPinCommand: Command = {
  name: 'new-pin',
  usage: 'new-pin NÚMERO [--json]',
  does: 'da un PIN nuevo a una persona (su número de trabajador); se muestra una sola vez',
  options: {},
  run: ({ words }, ports) => {
    const [given = '', ...more] = words;
    if (!/^[0-9]{1,9}$/.test(given) || more.length > 0)
      return misused(
        'number_missing',
        'Falta el número de la persona.',
        'new-pin necesita un NÚMERO de trabajador, solo cifras.',
        'Ejemplo: ventanilla new-pin 1349. Los números los da ventanilla enrol-code OFICINA.',
      );
    return withCentral(ports, ({ database }) => {
      const person = database.read
        .select()
        .from(staff)
        .where(eq(staff.number, Number(given)))
        .get();
      if (!person)
        return refused(
          'no_such_person',
          `No hay ninguna persona con el número ${given}.`,
          'La lista de la central no la tiene.',
          'Revise el número: sale en ventanilla enrol-code OFICINA.',
        );
      const pin = database.writing((tx) => renewPin(tx, person, ports.random));
      const { number, name, office, role } = person;
      return done(
        { number, name, office, pin },
        `${number}  ${name}, ${ROLE_WORDS[role]}\nPIN nuevo: ${pin}   (vale en cada dispositivo desde su próximo contacto)`,
      );
    });
  },
};
