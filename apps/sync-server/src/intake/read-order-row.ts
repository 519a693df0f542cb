/** What one row says: an order line to announce, or the reason why a person has to look at it first. */
import type { MunicipalityCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
import { err, ok, type Result } from '@ventanilla/shared/src/result.ts';
import { findMunicipality } from '../network/municipalities.ts';
import type { OrderLine } from './announce-lines.ts';
import type { ColumnMap, Field } from './column-map.ts';
import { placeOf } from './read-order-file.ts';

export type SetAsideReason =
  | 'damaged-row'
  | 'no-order-id'
  | 'no-item'
  /** Too long, or with signs no order has. */
  | 'unusable-order'
  | 'cancelled'
  | 'municipality-blank'
  | 'municipality-unknown'
  | 'municipality-ambiguous';

/** What each field of the map says in a row, trimmed; empty when it says nothing. */
export type Cells = Readonly<Record<Field, string>>;

/** @param cellOf the cell under a column's name */
export const cellsBy = (map: ColumnMap, cellOf: (column: string) => string): Cells => {
  const read = (field: Field): string => {
    const column = map.columns[field];
    return column === undefined ? '' : cellOf(column).trim();
  };
  return {
    order: read('order'),
    item: map.columns.item === undefined ? '1' : read('item'),
    number: read('number'),
    municipality: read('municipality'),
    province: read('province'),
    weightGrams: read('weightGrams'),
    status: read('status'),
  };
};

export const cellsOfRow = (map: ColumnMap, header: readonly string[], cells: readonly string[]): Cells =>
  cellsBy(map, (column) => cells[placeOf(header, column)] ?? '');

export function readOrderRow(map: ColumnMap, cells: Cells): Result<OrderLine, SetAsideReason> {
  if (cells.order === '') return err('no-order-id');
  if (cells.item === '') return err('no-item');
  if (isCancelled(map, cells.status)) return err('cancelled');
  const municipality = municipalityIn(cells);
  if (!municipality.ok) return municipality;
  return ok({
    platform: map.platform,
    order: cells.order,
    item: cells.item,
    number: cells.number === '' ? null : cells.number,
    municipality: municipality.value,
    weightGrams: gramsOf(cells.weightGrams),
  });
}

const isCancelled = (map: ColumnMap, status: string): boolean =>
  (map.cancelled ?? []).some((word) => word.toLowerCase() === status.toLowerCase());

function municipalityIn({ municipality, province }: Cells): Result<MunicipalityCode, SetAsideReason> {
  const found = findMunicipality(municipality, province);
  return found.ok ? ok(found.value.code) : err(`municipality-${found.error.why}` as const);
}

/** Whole grams, `1200` or `1200.0`. What is no weight of a parcel is no weight: the row is announced with a warning. */
function gramsOf(text: string): number | null {
  if (!/^[0-9]{1,7}([.,][0-9]+)?$/.test(text)) return null;
  const grams = Math.round(Number(text.replace(',', '.')));
  return grams >= 1 && grams <= HEAVIEST ? grams : null;
}

/** A tonne, the most an announcement can say. */
const HEAVIEST = 1_000_000;
