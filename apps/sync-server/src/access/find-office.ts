/** The unit of the network a person means: its code, or its name when only one bears it. */
import { HQ_OFFICE, type OfficeCode, parseOfficeCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
import { err, ok, type Result } from '@ventanilla/shared/src/result.ts';
import { asc } from 'drizzle-orm';
import type { Reader } from '../log/database.ts';
import { offices } from '../log/tables/network-tables.ts';
import { closestNames } from '../network/closest-names.ts';
import { nameKey } from '../network/name-key.ts';

export interface FoundOffice {
  readonly code: OfficeCode;
  readonly name: string;
}

export type OfficeNotFound =
  | { readonly kind: 'no-such-office'; readonly given: string; readonly suggestions: readonly FoundOffice[] }
  | { readonly kind: 'several-offices'; readonly given: string; readonly suggestions: readonly FoundOffice[] };

/** Shown of many. */
const SUGGESTIONS = 5;

export function findOffice(db: Reader, given: string): Result<FoundOffice, OfficeNotFound> {
  const all = readOffices(db);
  const code = parseOfficeCode(given);
  const byCode = code.ok ? all.find((office) => office.code === code.value) : undefined;
  if (byCode) return ok(byCode);
  const key = nameKey(given);
  const named = key === '' ? [] : all.filter(({ name }) => nameKey(name) === key);
  const bearers = named.length > 0 || key === '' ? named : all.filter((office) => bears(office, key));
  const [only, ...more] = bearers;
  if (only && more.length === 0) return ok(only);
  if (only) return err({ kind: 'several-offices', given, suggestions: bearers.slice(0, SUGGESTIONS) });
  const suggestions = closestNames(key, all, ({ name }) => [nameKey(name)], SUGGESTIONS);
  return err({ kind: 'no-such-office', given, suggestions });
}

const readOffices = (db: Reader): readonly FoundOffice[] =>
  db
    .select({ code: offices.code, name: offices.name })
    .from(offices)
    .orderBy(asc(offices.code))
    .all()
    .flatMap(({ code, name }) => {
      const parsed = parseOfficeCode(code);
      return parsed.ok ? [{ code: parsed.value, name }] : [];
    });

/** Part of the name, in whole words; and what everybody calls HQ. */
const bears = ({ code, name }: FoundOffice, key: string): boolean =>
  ` ${nameKey(name)} `.includes(` ${key} `) || (code === HQ_OFFICE && key === 'hq');
