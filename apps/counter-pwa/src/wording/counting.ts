/** "1 envío" and "2 envíos": which form a number takes is the language's own rule, not `n === 1` (French counts 0 as one). */
import { type Language, LOCALES } from './language.ts';

/** `#` in a form stands for the number. */
export type Counting = (count: number, one: string, other: string) => string;

export function countingIn(language: Language): Counting {
  const rules = new Intl.PluralRules(LOCALES[language]);
  const digits = new Intl.NumberFormat(LOCALES[language]);
  return (count, one, other) => (rules.select(count) === 'one' ? one : other).replace('#', digits.format(count));
}
