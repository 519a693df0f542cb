/** `enrol-code OFFICE`: a fresh one-time code for a device of that office, while the central runs. */
import { formatOfficeCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
import { type FoundOffice, findOffice, type OfficeNotFound } from '../access/find-office.ts';
import { type HandedOutCode, handOutCode } from '../setup/hand-out-code.ts';
import { ROLE_WORDS } from '../setup/start-sheet.ts';
import { type Answer, type Command, done, misused, refused, withCentral } from './command.ts';

export const enrolCodeCommand: Command = {
  name: 'enrol-code',
  usage: 'enrol-code OFICINA [--json]',
  does: 'da un código para inscribir un dispositivo (230407, 2304-07 o el nombre)',
  options: {},
  run: ({ words }, ports) => {
    // A name has blanks, and people forget the quotes.
    const given = words.join(' ').trim();
    if (given === '')
      return misused(
        'office_missing',
        'Falta la oficina.',
        'enrol-code necesita una OFICINA.',
        'Ejemplo: ventanilla enrol-code 3401-01',
      );
    return withCentral(ports, ({ database }) => {
      const office = findOffice(database.read, given);
      if (!office.ok) return sayNotFound(office.error);
      const handed = handOutCode(database, office.value.code, ports.random, ports.nowMs);
      return handed.ok ? sayCode(office.value, handed.value) : sayNobody(office.value);
    });
  },
};

function sayCode({ code: office, name }: FoundOffice, { code, expiresMs, people }: HandedOutCode): Answer {
  const expires = new Date(expiresMs).toISOString();
  const until = new Intl.DateTimeFormat('es-CU', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'America/Havana',
  });
  return done(
    { code, office, expires, staff: people },
    [
      `${formatOfficeCode(office)}  ${name}`,
      `Código: ${code}   (un dispositivo, hasta ${until.format(expiresMs)} de La Habana)`,
      ...people.map(
        ({ number, name: person, role, pin }) =>
          `  ${number}  ${person}, ${ROLE_WORDS[role]}${pin === null ? '' : `, PIN ${pin}`}`,
      ),
    ].join('\n'),
  );
}

const sayNobody = ({ code, name }: FoundOffice): Answer =>
  refused(
    'no_staff',
    `${formatOfficeCode(code)} ${name} no tiene personas.`,
    'Nadie podría entrar en un dispositivo inscrito ahí.',
    'Elija una oficina con mostrador equipado.',
  );

function sayNotFound({ kind, given, suggestions }: OfficeNotFound): Answer {
  const list = suggestions.map(({ code, name }) => `${formatOfficeCode(code)} ${name}`).join('; ');
  if (kind === 'several-offices') {
    return refused(
      'several_offices',
      `Varias oficinas llevan «${given}».`,
      `Entre ellas: ${list}.`,
      'Dé el código de la que quiere.',
    );
  }
  const why = list === '' ? 'Ningún código ni nombre de la red es ese.' : `Parecidas: ${list}.`;
  return refused(
    'no_such_office',
    `No hay oficina «${given}».`,
    why,
    'Dé el código, por ejemplo 3401-01, o el nombre completo.',
  );
}
