/** From the bytes of a platform's file to its rows. A file that cannot be trusted as a whole is refused as a whole. */
import { err, ok, type Result } from '@ventanilla/shared/src/result.ts';
import Papa from 'papaparse';
import { type ColumnMap, columnsOf } from './column-map.ts';

export interface OrderFile {
  readonly header: readonly string[];
  readonly rows: readonly FileRow[];
}

export interface FileRow {
  /** Line of the file it begins on, the header being 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export type FileRefusal =
  | { readonly kind: 'too-large'; readonly bytes: number; readonly most: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'binary' }
  | { readonly kind: 'not-utf8' }
  /** From a quote that is not closed on, every row would be read wrongly. */
  | { readonly kind: 'unclosed-quote'; readonly line: number }
  | { readonly kind: 'missing-columns'; readonly missing: readonly string[]; readonly found: readonly string[] }
  | { readonly kind: 'repeated-column'; readonly column: string };

const LARGEST = 20 * 1024 * 1024;
const DELIMITERS = [',', ';', '\t', '|'] as const;

export function readOrderFile(bytes: Uint8Array, map: ColumnMap): Result<OrderFile, FileRefusal> {
  if (bytes.length > LARGEST) return err({ kind: 'too-large', bytes: bytes.length, most: LARGEST });
  if (bytes.includes(0)) return err({ kind: 'binary' });
  const text = decodeUtf8(bytes);
  if (text === null) return err({ kind: 'not-utf8' });
  if (text.trim() === '') return err({ kind: 'empty' });
  const parsed = Papa.parse<string[]>(text, { delimiter: delimiterOf(text, map), skipEmptyLines: false });
  const quote = parsed.errors.find(({ type }) => type === 'Quotes');
  if (quote) return err({ kind: 'unclosed-quote', line: lineAt(text, quote.index ?? 0) });
  const [header, ...rows] = withLines(parsed.data);
  const names = header?.cells.map((name) => name.trim()) ?? [];
  return checkHeader(names, rows.filter(isNotBlank), map);
}

function checkHeader(
  header: readonly string[],
  rows: readonly FileRow[],
  map: ColumnMap,
): Result<OrderFile, FileRefusal> {
  const wanted = columnsOf(map);
  const missing = wanted.filter((column) => placeOf(header, column) === -1);
  if (missing.length > 0) return err({ kind: 'missing-columns', missing, found: header });
  const repeated = wanted.find((column) => header.filter((name) => sameColumn(name, column)).length > 1);
  if (repeated !== undefined) return err({ kind: 'repeated-column', column: repeated });
  return rows.length === 0 ? err({ kind: 'empty' }) : ok({ header, rows });
}

/** Where a column stands; -1 when it is not there. Case and blanks around a name do not matter. */
export const placeOf = (header: readonly string[], column: string): number =>
  header.findIndex((name) => sameColumn(name, column));

const sameColumn = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** The sign that makes the columns of the map appear; a comma when none does. */
function delimiterOf(text: string, map: ColumnMap): string {
  const firstLine = text.slice(0, text.search(/\r|\n|$/));
  const shows = (delimiter: string): boolean => {
    const names = Papa.parse<string[]>(firstLine, { delimiter }).data[0] ?? [];
    return columnsOf(map).every((column) => placeOf(names, column) !== -1);
  };
  return DELIMITERS.find(shows) ?? ',';
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function withLines(rows: readonly (readonly string[])[]): readonly FileRow[] {
  let line = 1;
  return rows.map((cells) => {
    const row = { line, cells };
    line += 1 + cells.reduce((ends, cell) => ends + lineEnds(cell), 0);
    return row;
  });
}

const isNotBlank = ({ cells }: FileRow): boolean => cells.length > 1 || (cells[0] ?? '').trim() !== '';

const lineAt = (text: string, index: number): number => 1 + lineEnds(text.slice(0, index));

const lineEnds = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;
