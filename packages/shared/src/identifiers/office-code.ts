/**
 * The code of a postal unit: the municipality's DPA code PPMM (ONEI, two digits of province and two of municipality)
 * and two digits of our own. 230407 is unit 07 of La Habana Vieja. A code is never used again for another unit.
 *
 * Only the shape is checked here; whether a unit exists is reference data.
 */
import { err, ok, type Result } from '../result.ts';

/** Six digits, PPMM × 100 + serial 1-99, as an integer. */
export type OfficeCode = number & { readonly brand: 'OfficeCode' };

/** Four digits, PPMM, as an integer: 2304. */
export type MunicipalityCode = number & { readonly brand: 'MunicipalityCode' };

export interface NotAnOfficeCode {
  readonly kind: 'not-an-office-code';
  readonly given: string;
}
export interface NotAMunicipalityCode {
  readonly kind: 'not-a-municipality-code';
  readonly given: string;
}

/**
 * Headquarters. It lies outside the DPA on purpose: 99 is no province, so HQ is in no municipality and nothing
 * announced for a municipality is ever shown to it as to an office.
 */
export const HQ_OFFICE = 999900 as OfficeCode;

/** Accepts the integer, `230407` and the form for people, `2304-07`. */
export function parseOfficeCode(given: string | number): Result<OfficeCode, NotAnOfficeCode> {
  const digits = /^([0-9]{4})-?([0-9]{2})$/.exec(String(given).trim());
  const code = Number(`${digits?.[1]}${digits?.[2]}`);
  if (code === HQ_OFFICE) return ok(HQ_OFFICE);
  if (!isMunicipalityShaped(Math.floor(code / 100)) || code % 100 === 0) {
    return err({ kind: 'not-an-office-code', given: String(given) });
  }
  return ok(code as OfficeCode);
}

/** Accepts the integer, `2304` and ONEI's form `23.04`. */
export function parseMunicipalityCode(given: string | number): Result<MunicipalityCode, NotAMunicipalityCode> {
  const digits = /^([0-9]{2})\.?([0-9]{2})$/.exec(String(given).trim());
  const code = Number(`${digits?.[1]}${digits?.[2]}`);
  if (!isMunicipalityShaped(code)) return err({ kind: 'not-a-municipality-code', given: String(given) });
  return ok(code as MunicipalityCode);
}

/** The unit of a municipality with this serial, 1-99. Throws on another serial: the caller numbers units, not people. */
export function officeCode(municipality: MunicipalityCode, serial: number): OfficeCode {
  if (!Number.isInteger(serial) || serial < 1 || serial > 99) throw new RangeError(`no unit serial: ${serial}`);
  return (municipality * 100 + serial) as OfficeCode;
}

/** Where a unit is. For `HQ_OFFICE` it is 9999, which no table of municipalities holds. */
export const municipalityOf = (office: OfficeCode): MunicipalityCode => Math.floor(office / 100) as MunicipalityCode;

/** `2304-07`, the form printed and read aloud. */
export const formatOfficeCode = (office: OfficeCode): string =>
  `${String(municipalityOf(office)).padStart(4, '0')}-${String(office % 100).padStart(2, '0')}`;

/** DPA provinces start at 21 and today end at 40; 99 is kept for HQ. A renumbering must not need a new program. */
const isMunicipalityShaped = (code: number): boolean => code >= 1000 && code < 9900 && code % 100 !== 0;
