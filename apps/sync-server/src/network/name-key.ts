/**
 * One key for the spellings of a place name that mean the same to everybody: case, accents, hyphens, numerals written
 * out or not, usual abbreviations, the article in front. Rules only; nothing here guesses at a misspelling.
 */

/** `Songo-La Maya` → `songo la maya`; `II Frente` → `segundo frente`; `Sta. Cruz del Sur` → `santa cruz del sur`. */
export const nameKey = (name: string): string =>
  wordsOf(name)
    .map((word) => WRITTEN_OUT.get(word) ?? word)
    .join(' ');

/** The key without the article in front: labels say both `La Habana Vieja` and `Habana Vieja`. */
export const keyWithoutArticle = (key: string): string => key.replace(/^(el|la|los|las) (?=.)/, '');

const wordsOf = (name: string): readonly string[] =>
  name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

const WRITTEN_OUT: ReadonlyMap<string, string> = new Map([
  ['1', 'primero'],
  ['1ro', 'primero'],
  ['1ero', 'primero'],
  ['2', 'segundo'],
  ['2do', 'segundo'],
  ['ii', 'segundo'],
  ['3', 'tercer'],
  ['3er', 'tercer'],
  ['iii', 'tercer'],
  ['10', 'diez'],
  ['sta', 'santa'],
  ['sto', 'santo'],
  ['stgo', 'santiago'],
]);
