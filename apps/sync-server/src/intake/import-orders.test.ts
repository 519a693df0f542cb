import { decodeChange } from '@ventanilla/shared/src/change-log/codec.ts';
import { parseStreamId } from '@ventanilla/shared/src/custody/change-id.ts';
import { openOwnStream } from '@ventanilla/shared/src/sync/central/own-stream.ts';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { centralTools } from '../log/central-tools.ts';
import { orderLines } from '../log/tables/intake-tables.ts';
import { changes } from '../log/tables/log-tables.ts';
import { testLog } from '../log/testing/test-log.ts';
import { type ColumnMap, DEFAULT_MAP } from './column-map.ts';
import { importOrders } from './import-orders.ts';
import { mendRow } from './mend-row.ts';
import { listSetAside } from './set-aside.ts';

const HEADER = 'order_id,item_no,tracking_number,dest_municipality,dest_province,weight_g,status';

/** A central that takes files; each row below is ours and nobody's order. */
function intake(map: ColumnMap = DEFAULT_MAP) {
  const { database, voice } = testLog([340101]);
  const stream = parseStreamId('00000000000000ff');
  if (!stream.ok) throw new Error('sixteen digits');
  database.writing((tx) => openOwnStream(centralTools(voice), tx.log, { stream: stream.value, app: 'test' }));
  const takeBytes = (bytes: Uint8Array) => importOrders(database, { bytes, name: 'pedidos.csv', map }, voice);
  const take = (...rows: readonly string[]) => {
    const counts = takeBytes(new TextEncoder().encode([HEADER, ...rows].join('\n')));
    if (!counts.ok) throw new Error(counts.error.kind);
    const { rows: all, announced, warned, setAside, known } = counts.value;
    expect(announced + warned + setAside + known).toBe(all);
    return [announced, warned, setAside, known];
  };
  const reasons = () => listSetAside(database.read).map(({ reason }) => reason);
  const announcements = () =>
    database.read
      .select()
      .from(changes)
      .all()
      .flatMap(({ seq, bytes }) => {
        const change = decodeChange(stream.value, seq, bytes);
        return change.ok && change.value.body.kind === 'announced' ? [change.value] : [];
      });
  return { database, voice, take, takeBytes, reasons, announcements };
}

const GOOD = 'P-1,1,RR473124829GB,Contramaestre,Santiago de Cuba,800,shipped';

describe('a row of an order file', () => {
  test('is announced when nothing speaks against it', () => {
    const central = intake();
    expect(central.take(GOOD)).toEqual([1, 0, 0, 0]);
    const [announced] = central.announcements();
    expect(announced?.subjects.map(({ parcel }) => parcel)).toEqual(['S:RR473124829GB']);
    expect(announced?.body).toEqual({
      kind: 'announced',
      platform: 'plataforma',
      order: 'P-1',
      item: '1',
      number: 'RR473124829GB',
      municipality: 3401,
      weightGrams: 800,
      doubts: [],
    });
  });

  test.each([
    ['has no number', 'P-1,1,,Contramaestre,,800,shipped', ['no-number'], 'O:plataforma/P-1/1'],
    ['has a wrong check digit', 'P-1,1,RR473124828GB,Contramaestre,,800,shipped', ['check-digit'], 'S:RR473124828GB'],
    ['says no weight', 'P-1,1,RR473124829GB,Contramaestre,,,shipped', ['weight-missing'], 'S:RR473124829GB'],
    [
      'says a weight that is none',
      'P-1,1,RR473124829GB,Contramaestre,,mucho,shipped',
      ['weight-missing'],
      'S:RR473124829GB',
    ],
    [
      'has a number that names no parcel',
      'P-1,1,¿qué?,Contramaestre,,800,shipped',
      ['no-number'],
      'O:plataforma/P-1/1',
    ],
  ])('is announced with a warning when it %s', (_, row, doubts, subject) => {
    const central = intake();
    expect(central.take(row)).toEqual([0, 1, 0, 0]);
    const [announced] = central.announcements();
    expect(announced?.body).toMatchObject({ doubts });
    expect(announced?.subjects[0]?.parcel).toBe(subject);
  });

  test('is announced with a warning when another order line has its number, and both name one parcel', () => {
    const central = intake();
    expect(central.take(GOOD, 'P-2,1,rr 473 124 829 gb,Contramaestre,,800,shipped')).toEqual([1, 1, 0, 0]);
    const [, second] = central.announcements();
    expect(second?.body).toMatchObject({ doubts: ['number-in-use'] });
    expect(
      central.database.read.select().from(orderLines).where(eq(orderLines.subject, 'S:RR473124829GB')).all(),
    ).toHaveLength(2);
  });

  test('with a national number is usual, and no warning', () => {
    expect(intake().take('P-1,1,AGENCIA-77,Contramaestre,,800,shipped')).toEqual([1, 0, 0, 0]);
  });

  test.each([
    ['municipality-blank', 'P-1,1,,,Santiago de Cuba,800,shipped'],
    ['municipality-unknown', 'P-1,1,,Contramaestrx,,800,shipped'],
    ['municipality-ambiguous', 'P-1,1,,San Luis,,800,shipped'],
    ['cancelled', 'P-1,1,,Contramaestre,,800,CANCELED'],
    ['no-order-id', ' ,1,,Contramaestre,,800,shipped'],
    ['no-item', 'P-1,,,Contramaestre,,800,shipped'],
    ['unusable-order', `${'P'.repeat(65)},1,,Contramaestre,,800,shipped`],
    ['unusable-order', `P-1,${'7'.repeat(41)},,Contramaestre,,800,shipped`],
    ['damaged-row', 'P-1,1,,Contramaestre,,800,shipped,one cell more'],
    ['damaged-row', 'P-1,1'],
  ])('is set aside: %s', (reason, row) => {
    const central = intake();
    expect(central.take(row)).toEqual([0, 0, 1, 0]);
    expect(central.reasons()).toEqual([reason]);
    expect(central.announcements()).toEqual([]);
  });

  test('that is only a worse copy of an announced one is known, whichever comes first; a cancelled one is heard', () => {
    const worse = 'P-1,1,CP123456785CU,,,800,shipped';
    expect(intake().take(GOOD, worse)).toEqual([1, 0, 0, 1]);
    expect(intake().take(worse, GOOD)).toEqual([1, 0, 0, 1]);
    expect(intake().take(GOOD, 'P-1,1,CP123456785CU,Contramaestre,,800,CANCELED')).toEqual([1, 0, 1, 0]);
  });

  test('repeated in one file is known the second time', () => {
    expect(intake().take(GOOD, GOOD)).toEqual([1, 0, 0, 1]);
  });
});

describe('a second run of a file', () => {
  const rows = [GOOD, 'P-2,1,,Contramaestre,,,shipped', 'P-3,1,,,,800,shipped', ',1,,,,800,x', ',1,,,,800,x'];

  test('changes nothing', () => {
    const central = intake();
    expect(central.take(...rows)).toEqual([1, 1, 3, 0]);
    expect(central.reasons()).toEqual(['municipality-blank', 'no-order-id', 'no-order-id']);
    const before = [central.announcements(), listSetAside(central.database.read)];
    expect(central.take(...rows)).toEqual([0, 0, 3, 2]);
    expect([central.announcements(), listSetAside(central.database.read)]).toEqual(before);
  });

  test('finishes what a first run that was cut off began', () => {
    const central = intake();
    central.take(...rows.slice(0, 2));
    expect(central.take(...rows)).toEqual([0, 0, 3, 2]);
  });

  test('of more rows than one transaction takes counts them all', () => {
    const central = intake();
    const many = Array.from({ length: 1201 }, (_, n) => `L-${n},1,,Contramaestre,,800,shipped`);
    expect(central.take(...many)).toEqual([0, 1201, 0, 0]);
    expect(central.take(...many)).toEqual([0, 0, 0, 1201]);
  });
});

describe('a row that was set aside', () => {
  const waiting = () => {
    const central = intake();
    central.take(
      'P-3,1,RR473124829GB,Contramaestrx,,800,shipped',
      'P-4,1',
      GOOD.replace('P-1', 'P-9').replace('RR', 'RA'),
    );
    const mend = (id: number, corrections: Readonly<Record<string, string>>) => {
      const mended = mendRow(central.database, id, new Map(Object.entries(corrections)), central.voice);
      return mended.ok ? mended.value : mended.error;
    };
    return { ...central, mend };
  };

  test('is taken when the cell is corrected, and is known to the next run of its file', () => {
    const central = waiting();
    expect(central.mend(1, { Dest_Municipality: 'Contramaestre' })).toBe('announced');
    expect(central.reasons()).toEqual(['damaged-row']);
    expect(central.take('P-3,1,RR473124829GB,Contramaestrx,,800,shipped')).toEqual([0, 0, 0, 1]);
    expect(central.mend(1, { dest_municipality: 'Contramaestre' })).toEqual({ kind: 'taken-already', id: 1 });
  });

  test('stays when the correction is not enough, names no column or no row', () => {
    const central = waiting();
    expect(central.mend(1, { dest_municipality: 'San Luis' })).toEqual({
      kind: 'still-set-aside',
      reason: 'municipality-ambiguous',
    });
    expect(central.mend(1, { municipio: 'Contramaestre' })).toMatchObject({
      kind: 'no-such-column',
      column: 'municipio',
    });
    expect(central.mend(77, { status: '' })).toEqual({ kind: 'no-such-row', id: 77 });
    expect(central.reasons()).toEqual(['municipality-unknown', 'damaged-row']);
  });

  test('and damaged is read from the corrections alone, for its cells may stand under any column', () => {
    const central = waiting();
    const whole = { order_id: 'P-4', item_no: '1', dest_municipality: 'Contramaestre' };
    expect(central.mend(2, { dest_municipality: 'Contramaestre' })).toEqual({
      kind: 'still-set-aside',
      reason: 'no-order-id',
    });
    expect(central.mend(2, whole)).toBe('warned');
  });

  test('is closed by a later file that has the order line right', () => {
    const central = waiting();
    expect(central.take('P-3,1,RR473124829GB,Contramaestre,,800,shipped')).toEqual([1, 0, 0, 0]);
    expect(central.reasons()).toEqual(['damaged-row']);
  });
});

describe('a file that cannot be trusted', () => {
  const refusalOf = (content: string | Uint8Array) => {
    const central = intake();
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const counts = central.takeBytes(bytes);
    expect(central.announcements()).toEqual([]);
    expect(central.reasons()).toEqual([]);
    return counts.ok ? null : counts.error;
  };

  test.each([
    ['empty', ''],
    ['empty', '\ufeff \n'],
    ['empty', `${HEADER}\n\n`],
    ['binary', `${HEADER}\nP-1,\0`],
    ['not-utf8', new Uint8Array([...new TextEncoder().encode(`${HEADER}\nP-1,1,,Camag`), 0xfc])],
    ['missing-columns', `order_id;municipio\n1;2`],
    ['repeated-column', `${HEADER},status\n${GOOD},x`],
    ['too-large', new Uint8Array(20 * 1024 * 1024 + 1).fill(65)],
  ])('is refused whole: %s', (kind, content) => {
    expect(refusalOf(content)).toMatchObject({ kind });
  });

  test('for a quote that is not closed is told the line, though good rows came before', () => {
    expect(refusalOf(`${HEADER}\n${GOOD}\nP-2,1,,"Contramaestre,,800,shipped\n${GOOD}`)).toEqual({
      kind: 'unclosed-quote',
      line: 3,
    });
  });

  test('for a quote in the wrong place is told the line: it would swallow the rows behind it', () => {
    expect(refusalOf(`${HEADER}\nP-2,1,,"Contra"maestre,,800,shipped\n${GOOD}`)).toMatchObject({
      kind: 'unclosed-quote',
      line: 2,
    });
  });
});

describe('a file of another make', () => {
  test.each([';', '\t', '|'])(
    'separated by %j is read as well, with line ends of Windows and a byte order mark',
    (sign) => {
      const central = intake();
      const text = `\ufeff${[HEADER, GOOD].join('\r\n').replaceAll(',', sign)}\r\n`;
      const counts = central.takeBytes(new TextEncoder().encode(text));
      expect(counts).toMatchObject({ ok: true, value: { rows: 1, announced: 1 } });
    },
  );

  test('is read with its own column map, where every order has one line', () => {
    const central = intake({ platform: 'tienda-x', columns: { order: 'Pedido', municipality: 'Municipio' } });
    const text = 'Municipio,Pedido\n"Palma Soriano",A/7\n"Tercer Frente","B ""8"""\n';
    const counts = central.takeBytes(new TextEncoder().encode(text));
    expect(counts).toMatchObject({ ok: true, value: { rows: 2, warned: 2 } });
    expect(central.announcements().map(({ subjects }) => subjects[0]?.parcel)).toEqual([
      'O:tienda-x/A%2F7/1',
      'O:tienda-x/B%20%228%22/1',
    ]);
  });
});
