/** `runs import FILE…`: takes in what counters without a line sent on a stick, and writes the files that go back to them. */
import { readFileSync, statSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { err, ok, type Result } from '@ventanilla/shared/src/result.ts';
import type { RunCounts } from '@ventanilla/shared/src/sync/central/carry/take-runs.ts';
import { isOurs, LONGEST_FILE } from '@ventanilla/shared/src/sync/file/envelope.ts';
import { findDevice } from '../access/identify-device.ts';
import { takeRunsFile } from '../log/carry-files.ts';
import { systemReason, writeDurably } from '../setup/durable-files.ts';
import type { Central } from '../setup/open-central.ts';
import type { Sentences } from '../setup/say-refusal.ts';
import { type Answer, type CliPorts, type Command, done, misused, withCentral } from './command.ts';
import { receiptsNotWritten, sayNoRuns, unreadableFile } from './runs-words.ts';

export const runsCommand: Command = {
  name: 'runs',
  usage: 'runs import ARCHIVO… [--out ARCHIVO|CARPETA] [--from-revoked] [--json]',
  does: 'toma los registros que un mostrador sin línea trajo en un archivo, y escribe el acuse que se le lleva de vuelta',
  options: { out: 'value', 'from-revoked': 'flag' },
  run: ({ words, options }, ports) => {
    const [what, ...files] = words;
    if (what !== 'import' || files.length === 0) return fileMissing;
    const out = options.get('out')?.at(-1);
    if (out !== undefined && files.length > 1 && !isFolder(out)) return folderNeeded;
    const places = new Map(files.map((file) => [file, placeOf(file, out)]));
    if ([...places.values()].some((place) => files.some((file) => resolve(file) === resolve(place))))
      return wouldReplace;
    return withCentral(ports, (central) => {
      const fromRevoked = options.has('from-revoked');
      const taken = [...places].map(([file, place]) => takeOne(central, ports, { file, place, fromRevoked }));
      return sayTaken(taken);
    });
  },
};

interface Errand {
  readonly file: string;
  /** Where its receipts are written. */
  readonly place: string;
  readonly fromRevoked: boolean;
}

type Taken =
  | { readonly file: string; readonly error: Sentences }
  | ({
      readonly file: string;
      readonly device: number;
      readonly office: number;
      readonly receipts: string;
    } & RunCounts);

function takeOne({ database, key }: Central, { nowMs }: CliPorts, { file, place, fromRevoked }: Errand): Taken {
  const bytes = readFile(file);
  if (!bytes.ok) return { file, error: bytes.error };
  const taken = takeRunsFile(
    { database, key, nowMs, findDevice: (number) => findDevice(database.read, number, fromRevoked) },
    bytes.value,
  );
  if (!taken.ok) return { file, error: sayNoRuns(file, taken.error) };
  const { device, office, counts, receipts } = taken.value;
  const problem = receipts ? writeReceipts(place, receipts) : 'NO_KEY';
  if (problem !== null) return { file, error: receiptsNotWritten(place, problem) };
  return { file, device, office, ...counts, receipts: place };
}

/** Above its longest a file is not read at all. */
function readFile(path: string): Result<Uint8Array, Sentences> {
  try {
    const { size } = statSync(path);
    if (size > LONGEST_FILE) return err(sayNoRuns(path, { kind: 'too-large', most: LONGEST_FILE }));
    return ok(new Uint8Array(readFileSync(path)));
  } catch (cause) {
    return err(unreadableFile(path, systemReason(cause)));
  }
}

/** @returns what stood in the way. A file that is not ours is nobody's to replace. */
function writeReceipts(place: string, receipts: Uint8Array): string | null {
  try {
    if (isForeign(place)) return 'EEXIST';
    writeDurably(place, receipts);
    return null;
  } catch (cause) {
    return systemReason(cause);
  }
}

function isForeign(path: string): boolean {
  try {
    return !isOurs(new Uint8Array(readFileSync(path)));
  } catch (cause) {
    return systemReason(cause) !== 'ENOENT';
  }
}

function placeOf(file: string, out: string | undefined): string {
  const extension = extname(file);
  const beside = `${file.slice(0, file.length - extension.length)}-acuse.vnt`;
  if (out === undefined) return beside;
  return isFolder(out) ? join(out, basename(beside)) : out;
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

function sayTaken(taken: readonly Taken[]): Answer {
  const [only] = taken;
  if (taken.length === 1 && only && 'error' in only) return { kind: 'refused', error: only.error };
  const good = taken.flatMap((one) => ('error' in one ? [] : [one]));
  const sum = (count: keyof RunCounts): number => good.reduce((total, one) => total + one[count], 0);
  const json = { ...Object.fromEntries(COUNTS.map((count) => [count, sum(count)])), files: taken };
  const text = taken.map(sayOne).join('\n');
  return good.length === taken.length ? done(json, text) : { kind: 'bad-news', json, text };
}

const COUNTS = ['changes', 'accepted', 'known', 'withCase', 'waiting', 'refused', 'unverified', 'early'] as const;

function sayOne(one: Taken): string {
  if ('error' in one) return `${one.error.what} ${one.error.why} ${one.error.next}`;
  const rest = [
    [one.withCase, 'aceptados con un caso'],
    [one.waiting, 'de una clase que esta central aún no conoce'],
    [one.refused, 'rechazados'],
    [one.unverified, 'apartados porque su firma o su cadena no concuerda'],
    [one.early, 'esperan: falta un archivo anterior de este equipo'],
  ] as const;
  return [
    `${basename(one.file)}: ${one.changes} registros del equipo ${one.device}, oficina ${one.office}.`,
    `  ${one.accepted} aceptados, ${one.known} ya se tenían.`,
    ...rest.filter(([count]) => count > 0).map(([count, words]) => `  ${count} ${words}.`),
    `  Acuse para llevar de vuelta: ${one.receipts}`,
  ].join('\n');
}

const fileMissing = misused(
  'file_missing',
  'No se entiende qué tomar.',
  'Se espera: runs import ARCHIVO…',
  'Ejemplo: ventanilla runs import /media/usb/ventanilla-340101-1-20261123.vnt',
);

const folderNeeded = misused(
  'folder_needed',
  'Con varios archivos --out tiene que ser una carpeta.',
  'Cada equipo recibe su propio acuse.',
  'Dé una carpeta que exista, o quite --out: cada acuse queda junto a su archivo.',
);

const wouldReplace = misused(
  'would_replace',
  'El acuse caería sobre el archivo del mostrador.',
  'Los dos tienen el mismo nombre.',
  'Dé otro nombre con --out. No se guardó nada.',
);
