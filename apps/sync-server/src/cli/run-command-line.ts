/** From the words of a command line to what is printed and the exit code: 0 done, 1 refused or bad news, 2 not understood. */
import { closestNames } from '../network/closest-names.ts';
import { backupCommand } from './backup-command.ts';
import { type Answer, type CliPorts, type Command, done, misused } from './command.ts';
import { enrolCodeCommand } from './enrol-code-command.ts';
import { importCommand } from './import-command.ts';
import { newPinCommand } from './new-pin-command.ts';
import { numberCommand } from './number-command.ts';
import { type BadArguments, readArguments } from './read-arguments.ts';
import { rebuildCommand } from './rebuild-command.ts';
import { restoreCommand } from './restore-command.ts';
import { runsCommand } from './runs-command.ts';
import { setAsideCommand } from './set-aside-command.ts';
import { setupCommand } from './setup-command.ts';
import { verifyCommand } from './verify-command.ts';

export interface Printed {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: 0 | 1 | 2;
}

export function runCommandLine(words: readonly string[], ports: CliPorts): Printed {
  const answer = answerTo(words, ports);
  return print(answer, asksForJson(words));
}

const COMMANDS: readonly Command[] = [
  numberCommand,
  importCommand,
  setAsideCommand,
  runsCommand,
  enrolCodeCommand,
  newPinCommand,
  setupCommand,
  verifyCommand,
  rebuildCommand,
  backupCommand,
  restoreCommand,
];

function answerTo(words: readonly string[], ports: CliPorts): Answer {
  // `--json` may stand before the command; its place says nothing.
  const name = words.find((word) => word !== '--json');
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') return help();
  const command = COMMANDS.find((each) => each.name === name);
  if (!command) return unknownCommand(name);
  const at = words.indexOf(name);
  const args = readArguments([...words.slice(0, at), ...words.slice(at + 1)], command.options);
  return args.ok ? command.run(args.value, ports) : sayBadArguments(args.error, command);
}

/** Before `--`, behind which everything is text. */
const asksForJson = (words: readonly string[]): boolean =>
  words.slice(0, words.includes('--') ? words.indexOf('--') : words.length).includes('--json');

function print(answer: Answer, json: boolean): Printed {
  if (answer.kind === 'done' || answer.kind === 'bad-news') {
    const exitCode = answer.kind === 'done' ? 0 : 1;
    return { stdout: json ? JSON.stringify(answer.json) : answer.text, stderr: '', exitCode };
  }
  const exitCode = answer.kind === 'refused' ? 1 : 2;
  if (json) return { stdout: JSON.stringify({ error: answer.error }), stderr: '', exitCode };
  const { what, why, next } = answer.error;
  return { stdout: '', stderr: `${what} ${why} ${next}`, exitCode };
}

const help = (): Answer =>
  done(
    { commands: COMMANDS.map(({ name, usage, does }) => ({ name, usage, does })) },
    [
      'ventanilla: órdenes para quien lleva la central',
      '',
      ...COMMANDS.flatMap(({ usage, does }) => [`  ${usage}`, `      ${does}`]),
      '',
      'Con --json cada orden escribe un solo valor JSON. La carpeta de datos se dice en DATA_DIR (./data).',
    ].join('\n'),
  );

function unknownCommand(name: string): Answer {
  const [nearest] = closestNames(name, COMMANDS, (command) => [command.name], 1);
  const why = nearest
    ? `¿Quiso decir ${nearest.name}?`
    : `Las órdenes son: ${COMMANDS.map((each) => each.name).join(', ')}.`;
  return misused('unknown_command', `No hay orden «${name}».`, why, 'Véalas todas con: ventanilla help');
}

function sayBadArguments(bad: BadArguments, { usage }: Command): Answer {
  if (bad.kind === 'value-missing') {
    return misused(
      'value_missing',
      `A ${bad.option} le falta el valor.`,
      'Esa opción lleva uno.',
      `Se usa así: ${usage}`,
    );
  }
  const why = bad.nearest === null ? 'Esta orden no la conoce.' : `¿Quiso decir --${bad.nearest}?`;
  return misused('unknown_option', `No hay opción ${bad.option}.`, why, `Se usa así: ${usage}`);
}
