/** `verify`: whether everything the central keeps still is what was signed and what the rules make of it. */
import { isSound, type Verification, verifyLog } from '../log/verify/verify-log.ts';
import { type Answer, type Command, done, withCentral } from './command.ts';
import { sayFaults, sayProjections } from './verification-words.ts';

export const verifyCommand: Command = {
  name: 'verify',
  usage: 'verify [--json]',
  does: 'comprueba todo el registro (cadenas, firmas, entregas, cuentas), también con la central en marcha',
  options: {},
  run: (_, ports) => withCentral(ports, ({ database }) => sayVerification(verifyLog(database))),
};

function sayVerification(found: Verification): Answer {
  const { streams, changes, faults, differing } = found;
  const ok = isSound(found);
  const projections = differing.length === 0 ? 'equal' : 'different';
  const json = { ok, streams, changes, faults, projections };
  const text = [...countsOf(found), ...sayFaults(faults), sayProjections(differing)].join('\n');
  return ok ? done(json, text) : { kind: 'bad-news', json, text };
}

const countsOf = ({ streams, changes, signed, boxes, deliveries, quarantined }: Verification): readonly string[] => [
  `${streams} series y ${changes} hechos recorridos; ${signed} series con la firma de quien las escribió.`,
  `${boxes} cajas selladas comparadas con su huella; ${deliveries} entregas con su motivo.`,
  ...(quarantined > 0 ? [`${quarantined} hechos en cuarentena: llegaron sin poder creerse y no cuentan.`] : []),
];
