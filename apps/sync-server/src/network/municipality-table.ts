/** Cuba's 16 provinces and 168 municipalities (ONEI's DPA), read once from the data files beside this one. */
import { type MunicipalityCode, parseMunicipalityCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
import * as z from 'zod/mini';
import municipalityFile from './municipalities.json' with { type: 'json' };
import provinceFile from './provinces.json' with { type: 'json' };

export interface Province {
  /** DPA, two digits: 21-35 and 40. */
  readonly code: number;
  readonly name: string;
  readonly otherNames: readonly string[];
  /** ISO 3166-2. It numbers the provinces otherwise than the DPA does. */
  readonly iso: string;
  /** Municipality of the provincial government. */
  readonly seat: MunicipalityCode;
}

export interface Municipality {
  readonly code: MunicipalityCode;
  readonly name: string;
  readonly otherNames: readonly string[];
  /** DPA code of its province. */
  readonly province: number;
  /** Centroid, WGS 84 degrees. */
  readonly lat: number;
  readonly lon: number;
  /** The name in lower case without accents. */
  readonly searchKey: string;
}

const code = z.pipe(
  z.number(),
  z.transform((given: number): MunicipalityCode => {
    const parsed = parseMunicipalityCode(given);
    if (!parsed.ok) throw new Error(`a data file names municipality ${parsed.error.given}`);
    return parsed.value;
  }),
);

const provinceRow = z.object({
  code: z.int(),
  name: z.string(),
  otherNames: z.array(z.string()),
  iso: z.string().check(z.regex(/^CU-[0-9]{2}$/)),
  seat: code,
});

const municipalityRow = z.object({
  code,
  name: z.string(),
  otherNames: z.array(z.string()),
  province: z.int(),
  lat: z.number(),
  lon: z.number(),
  searchKey: z.string(),
});

/** West to east, as the DPA numbers them. */
export const PROVINCES: readonly Province[] = z.array(provinceRow).parse(provinceFile.rows);
export const MUNICIPALITIES: readonly Municipality[] = z.array(municipalityRow).parse(municipalityFile.rows);

/** The municipality our own code names by its official name. Throws: a name that is not there, or there twice, is our mistake. */
export function municipalityNamed(name: string): Municipality {
  const [only, ...more] = MUNICIPALITIES.filter((municipality) => municipality.name === name);
  if (only === undefined || more.length > 0) throw new Error(`not one municipality is named ${name}`);
  return only;
}
