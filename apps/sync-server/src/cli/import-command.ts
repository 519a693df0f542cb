/** `import orders FILE`: takes in a platform's order file. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { assertNever, err, ok, type Result } from '@ventanilla/shared/src/result.ts';
import { type BadMap, type ColumnMap, DEFAULT_MAP, parseColumnMap, renamed } from '../intake/column-map.ts';
import { type ImportCounts, importOrders } from '../intake/import-orders.ts';
import type { FileRefusal } from '../intake/read-order-file.ts';
import { type Answer, type Command, done, misused, refused, withCentral } from './command.ts';
import type { Arguments } from './read-arguments.ts';

export const importCommand: Command = {
  name: 'import',
  usage: 'import orders ARCHIVO [--map MAPA.json] [--platform NOMBRE] [--json]',
  does: 'toma los pedidos anunciados de una plataforma (CSV); repetirlo no cambia nada',
  options: { map: 'value', platform: 'value' },
  run: (args, ports) => {
    const [what, path, ...more] = args.words;
    if (what !== 'orders' || path === undefined || more.length > 0) {
      return misused(
        'file_missing',
        'No se entiende qué importar.',
        'Se espera: import orders ARCHIVO.',
        'Ejemplo: ventanilla import orders pedidos.csv',
      );
    }
    const map = readMap(args);
    if (!map.ok) return map.error.kind === 'bad-map' ? sayBadMap(map.error) : sayUnreadable(map.error);
    const bytes = readBytes(path);
    if (!bytes.ok) return sayUnreadable(bytes.error);
    return withCentral(ports, ({ database, key }) => {
      const source = { bytes: bytes.value, name: basename(path), map: map.value };
      const counts = importOrders(database, source, { sign: key.sign, nowMs: ports.nowMs });
      return counts.ok ? done(counts.value, textOf(counts.value)) : sayFileRefusal(path, counts.error);
    });
  },
};

interface Unreadable {
  readonly kind: 'unreadable';
  readonly path: string;
  readonly why: string;
}

function readMap({ options }: Arguments): Result<ColumnMap, BadMap | Unreadable> {
  const path = options.get('map')?.at(-1);
  const platform = options.get('platform')?.at(-1);
  if (path === undefined) return platform === undefined ? ok(DEFAULT_MAP) : renamed(DEFAULT_MAP, platform);
  const bytes = readBytes(path);
  return bytes.ok ? parseColumnMap(new TextDecoder().decode(bytes.value), platform) : bytes;
}

function readBytes(path: string): Result<Uint8Array, Unreadable> {
  try {
    return ok(new Uint8Array(readFileSync(path)));
  } catch (cause) {
    const why = cause instanceof Error && 'code' in cause ? String(cause.code) : 'error';
    return err({ kind: 'unreadable', path, why });
  }
}

const textOf = ({ rows, announced, warned, setAside, known }: ImportCounts): string =>
  [
    `${rows} filas: ${announced} anunciadas, ${warned} anunciadas con aviso, ${setAside} apartadas, ${known} ya conocidas.`,
    ...(setAside > 0 ? ['Las apartadas esperan corrección: npm run -s ventanilla -- set-aside'] : []),
  ].join('\n');

const WHY_UNREADABLE: Readonly<Record<string, string>> = {
  ENOENT: 'No existe.',
  EISDIR: 'Es una carpeta.',
  EACCES: 'No hay permiso para leerlo.',
};

const sayUnreadable = ({ path, why }: Unreadable): Answer =>
  refused(
    'file_unreadable',
    `No se puede leer ${path}.`,
    WHY_UNREADABLE[why] ?? `El sistema dice: ${why}.`,
    'Revise la ruta y repita. No se guardó nada.',
  );

const sayBadMap = ({ why }: BadMap): Answer =>
  refused(
    'bad_map',
    'El mapa de columnas no sirve.',
    `${why}.`,
    'Corríjalo según docs/order-files.md. No se guardó nada.',
  );

function sayFileRefusal(path: string, refusal: FileRefusal): Answer {
  const file = basename(path);
  const say = (code: string, why: string, next: string): Answer =>
    refused(code, `El archivo ${file} no se puede tomar.`, why, `${next} No se guardó nada.`);
  switch (refusal.kind) {
    case 'too-large':
      return say(
        'too_large',
        `Pesa ${refusal.bytes} bytes; lo más que se toma son ${refusal.most}.`,
        'Pártalo en varios, cada uno con la línea de títulos.',
      );
    case 'empty':
      return say('empty', 'No tiene ninguna fila de datos.', 'Pida a la plataforma el archivo completo.');
    case 'binary':
      return say(
        'binary',
        'Contiene bytes nulos: no es texto (¿un libro de Excel, o UTF-16?).',
        'Expórtelo como CSV en UTF-8.',
      );
    case 'not-utf8':
      return say('not_utf8', 'No está en UTF-8: las tildes se leerían mal.', 'Expórtelo como CSV en UTF-8.');
    case 'unclosed-quote':
      return say(
        'unclosed_quote',
        `En la línea ${refusal.line} hay una comilla sin cerrar o mal puesta; desde ahí todas las filas se leerían mal.`,
        'Corrija esa línea.',
      );
    case 'missing-columns':
      return say(
        'missing_columns',
        `Faltan columnas del mapa: ${refusal.missing.join(', ')}. Tiene: ${refusal.found.join(', ')}.`,
        'Dé un mapa para este archivo con --map.',
      );
    case 'repeated-column':
      return say('repeated_column', `La columna ${refusal.column} está dos veces.`, 'Quite una.');
    default:
      return assertNever(refusal);
  }
}
