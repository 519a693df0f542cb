/** The grammar of order files: headers, quotes, ends of lines and cells as platforms and spreadsheets write them, and then damaged. */
import * as fc from 'fast-check';

export interface OrderCase {
  /** Made of these with the signs below, unless `raw`. */
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly delimiter: string;
  readonly lineEnd: string;
  readonly quotes: 'where-needed' | 'all' | 'never' | 'not-doubled';
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'latin1' | 'double-bom';
  readonly damage: 'none' | 'nul' | 'cut' | 'flip' | 'repeat';
  readonly at: number;
}

const COLUMNS = ['order_id', 'item_no', 'tracking_number', 'dest_municipality', 'dest_province', 'weight_g', 'status'];

const header: fc.Arbitrary<readonly string[]> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(COLUMNS) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      [...COLUMNS, 'order_id'],
      [...COLUMNS, ' ORDER_ID '],
      COLUMNS.slice(1),
      COLUMNS.toReversed(),
      COLUMNS.map((name) => ` ${name.toUpperCase()} `),
      [...COLUMNS, ''],
      ['order_id;item_no;tracking_number'],
      [],
      new Array<string>(3000).fill('x'),
    ),
  },
);

const oddText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('', ' ', '"', '""', 'a"b', ',', ';', '\t', 'a\nb', 'a\r\nb', '\r', '\ufeff', '\u00a0', '\u202eabc'),
  fc.constantFrom(
    '=1+1',
    '=HYPERLINK("http://x")',
    '+53',
    '-1',
    '@SUM(A1)',
    "'; DROP TABLE change;--",
    '<script>',
    '{}',
  ),
  fc.constantFrom('__proto__', 'constructor', 'null', 'NaN', '1e99', '0', '-0', '٣', '１２３', '\ud83d\ude00', 'Ñandú'),
  fc.constantFrom(81, 200, 100_000).map((length) => 'x'.repeat(length)),
  fc.string({ maxLength: 30, unit: 'grapheme' }),
);

const cell = (...usual: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...usual) }, { weight: 1, arbitrary: oddText });

const row: fc.Arbitrary<readonly string[]> = fc
  .tuple(
    cell('P-1', 'P-2', 'P-3', 'A/B', 'A+1'),
    cell('1', '2', '1'),
    cell('RR473124829GB', 'RR473124828GB', '84044891-5832', ''),
    cell('Contramaestre', 'Plaza de la Revolución', 'San Luis', 'Sn Luis', ''),
    cell('Santiago de Cuba', 'La Habana', ''),
    cell('800', '1200.0', '0', '99999999', ''),
    cell('shipped', 'cancelled', ''),
  )
  .chain((cells) =>
    fc.oneof(
      { weight: 8, arbitrary: fc.constant(cells) },
      { weight: 1, arbitrary: fc.constantFrom([...cells, 'too many'], cells.slice(1), [], ['', '', '']) },
    ),
  );

export const orderCases: fc.Arbitrary<OrderCase> = fc.record({
  header,
  rows: fc.oneof(
    { weight: 40, arbitrary: fc.array(row, { maxLength: 8 }) },
    // More than one transaction takes.
    {
      weight: 1,
      arbitrary: row.map((cells) => Array.from({ length: 1100 }, (_, n) => [`M-${n % 700}`, ...cells.slice(1)])),
    },
  ),
  delimiter: fc.constantFrom(',', ',', ';', '\t', '|', ' ', '"'),
  lineEnd: fc.constantFrom('\n', '\n', '\r\n', '\r', '\n\n', '\u2028'),
  quotes: fc.constantFrom('where-needed', 'where-needed', 'all', 'never', 'not-doubled'),
  encoding: fc.constantFrom('utf-8', 'utf-8', 'utf-8', 'utf-8', 'utf-8-bom', 'utf-16le', 'latin1', 'double-bom'),
  damage: fc.constantFrom('none', 'none', 'none', 'none', 'none', 'nul', 'cut', 'flip', 'repeat'),
  at: fc.nat(),
});

/** The bytes of the file a case describes. */
export function writeOrderFile(given: OrderCase): Uint8Array {
  const lines = [given.header, ...given.rows].map((cells) =>
    cells.map((text) => quoted(text, given)).join(given.delimiter),
  );
  return damaged(encoded(lines.join(given.lineEnd), given), given);
}

function quoted(text: string, { quotes, delimiter }: OrderCase): string {
  if (quotes === 'never') return text;
  if (quotes === 'not-doubled') return `"${text}"`;
  const needs = quotes === 'all' || /["\r\n]/.test(text) || text.includes(delimiter);
  return needs ? `"${text.replaceAll('"', '""')}"` : text;
}

function encoded(text: string, { encoding }: OrderCase): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return new Uint8Array(Buffer.from(text, 'utf8'));
    case 'utf-8-bom':
      return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf8'));
    case 'double-bom':
      return new Uint8Array(Buffer.from(`\ufeff\ufeff${text}`, 'utf8'));
    case 'utf-16le':
      return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    case 'latin1':
      return new Uint8Array(Buffer.from(text, 'latin1'));
  }
}

function damaged(bytes: Uint8Array, { damage, at }: OrderCase): Uint8Array {
  const place = at % (bytes.length + 1);
  switch (damage) {
    case 'none':
      return bytes;
    case 'nul':
      return Uint8Array.from([...bytes.slice(0, place), 0, ...bytes.slice(place)]);
    case 'cut':
      return bytes.slice(0, place);
    case 'flip':
      return bytes.map((byte, n) => (n === place ? byte ^ (1 << (at % 8)) : byte));
    case 'repeat':
      return Uint8Array.from([...bytes, ...bytes.slice(place)]);
  }
}
