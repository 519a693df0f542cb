/**
 * Finds the municipality an order or a person names.
 *
 * A parcel sent to the wrong end of the island costs weeks, so there are two answers only: the one municipality the
 * name means, or a reason with suggestions for a person. A likeness is never taken for a name.
 */
import { err, ok, type Result } from '@ventanilla/shared/src/result.ts';
import { closestNames } from './closest-names.ts';
import { MUNICIPALITIES, type Municipality, PROVINCES, type Province } from './municipality-table.ts';
import { keyWithoutArticle, nameKey } from './name-key.ts';

export interface MunicipalityNotFound {
  readonly kind: 'municipality-not-found';
  /** blank: nothing was written. unknown: no such name, or none in that province. ambiguous: several provinces have it. */
  readonly why: 'blank' | 'unknown' | 'ambiguous';
  /** As it was given, trimmed. */
  readonly name: string;
  /** Every bearer of an ambiguous name; otherwise at most three, nearest first, perhaps none. */
  readonly suggestions: readonly Municipality[];
}

/**
 * @param name official or other name; case, accents, hyphens, a leading article and usual short forms do not matter
 * @param province narrows the search; blank means it was not said. One that is not known matches nothing
 */
export function findMunicipality(name: string, province = ''): Result<Municipality, MunicipalityNotFound> {
  const key = nameKey(name);
  if (key === '') return notFound('blank', name, []);
  const named = bearersOf(key);
  const found = named.filter(inProvince(province));
  const [only, ...more] = found;
  if (only === undefined) return notFound('unknown', name, named.length > 0 ? named : resembling(key, province));
  if (more.length > 0) return notFound('ambiguous', name, found);
  return ok(only);
}

const notFound = (why: MunicipalityNotFound['why'], name: string, suggestions: readonly Municipality[]) =>
  err({ kind: 'municipality-not-found', why, name: name.trim(), suggestions } as const);

const KEYS: ReadonlyMap<Municipality, readonly string[]> = new Map(
  MUNICIPALITIES.map((municipality) => [
    municipality,
    [municipality.searchKey, ...municipality.otherNames.map(nameKey)],
  ]),
);

const keysOf = (municipality: Municipality): readonly string[] => KEYS.get(municipality) ?? [];

function bearersOf(key: string): readonly Municipality[] {
  const bare = keyWithoutArticle(key);
  return MUNICIPALITIES.filter((municipality) =>
    keysOf(municipality).some((other) => keyWithoutArticle(other) === bare),
  );
}

const inProvince = (province: string): ((municipality: Municipality) => boolean) => {
  const key = nameKey(province);
  if (key === '') return () => true;
  const meant = PROVINCES.find((candidate) => provinceKeys(candidate).includes(keyWithoutArticle(key)));
  return (municipality) => municipality.province === meant?.code;
};

const provinceKeys = ({ name, otherNames }: Province): readonly string[] =>
  [name, ...otherNames].map((written) => keyWithoutArticle(nameKey(written)));

/** Of the named province first; if nothing there is like it, of the whole country. */
function resembling(key: string, province: string): readonly Municipality[] {
  const near = closestNames(key, MUNICIPALITIES.filter(inProvince(province)), keysOf, 3);
  return near.length > 0 ? near : closestNames(key, MUNICIPALITIES, keysOf, 3);
}
