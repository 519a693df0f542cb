/**
 * The name under which every device files what it knows of one parcel.
 *
 * It is made from the first identifier the parcel was met by, never from a random number: two offices that meet the
 * same parcel while apart must give it the same name without asking anybody. So each parcel has exactly one spelling,
 * and a text that would be spelled otherwise is not a subject.
 *
 * Written `K:text` or `K:text+n`: K the kind letter, n ≥ 1 the generation of a number that was issued again (S10
 * numbers may return after twelve months). Generation 0 has no suffix.
 */
import { err, ok, type Result } from '../result.ts';
import { isWrittenOrderLine, showOrderLine, type UnusableOrderLine, writeOrderLine } from './order-line.ts';
import { readNumber, type ScannedNumber } from './scanned-number.ts';

export type ParcelSubject = string & { readonly brand: 'ParcelSubject' };

/**
 * s10: S10 shape, a wrong check digit included. sscc: 18 digits. national: any other number. order-line: a line of a
 * platform's order that came without a number. own-label: a label this system printed.
 */
export type SubjectKind = 's10' | 'sscc' | 'national' | 'order-line' | 'own-label';

export interface SubjectDescription {
  readonly kind: SubjectKind;
  /** What to show a person: the number, or `platform/order/item`. */
  readonly text: string;
  readonly generation: number;
}

export interface NotASubject {
  readonly kind: 'not-a-subject';
  readonly given: string;
}

export interface UnusableNumber {
  readonly kind: 'unusable-number';
  readonly why: 'empty' | 'too-long' | 'characters';
}

/** Longest national number or own label, in characters. Public trackers take 40. */
const NUMBER_LIMIT = 40;
/** Every label this system prints starts so. A number that does is an own label wherever it is scanned. */
const OWN_LABEL_PREFIX = 'VN-';

/** The subject a scanned number names. Warnings do not matter here: a doubtful number is still that parcel's number. */
export function subjectOfNumber(number: ScannedNumber): Result<ParcelSubject, UnusableNumber> {
  const { text } = number;
  if (text === '') return err({ kind: 'unusable-number', why: 'empty' });
  if (text.length > NUMBER_LIMIT) return err({ kind: 'unusable-number', why: 'too-long' });
  if (!/^[0-9A-Z./-]+$/.test(text)) return err({ kind: 'unusable-number', why: 'characters' });
  return ok(`${letterOf(number)}:${text}` as ParcelSubject);
}

/** The subject of an order line that carries no number. Parameters and refusals are those of `writeOrderLine`. */
export function subjectOfOrderLine(
  platform: string,
  order: string,
  item: string,
): Result<ParcelSubject, UnusableOrderLine> {
  const written = writeOrderLine(platform, order, item);
  return written.ok ? ok(`O:${written.value}` as ParcelSubject) : written;
}

/** Reads a stored or sent subject. Anything but the one spelling is refused: a second one would be a second parcel. */
export function parseSubject(given: string): Result<ParcelSubject, NotASubject> {
  const [, name, letter, text] = WRITTEN.exec(given) ?? [];
  if (name === undefined || text === undefined) return err({ kind: 'not-a-subject', given });
  const onlySpelling = letter === 'O' ? isWrittenOrderLine(text) : isSpelledAsScanned(name, text);
  return onlySpelling ? ok(given as ParcelSubject) : err({ kind: 'not-a-subject', given });
}

/** The parts of a subject, for showing and searching. */
export function describeSubject(subject: ParcelSubject): SubjectDescription {
  const [, , letter, text, generation] = WRITTEN.exec(subject) ?? [];
  const kind = KINDS.find(([, sign]) => sign === letter)?.[0];
  if (kind === undefined || text === undefined) throw new Error(`not a parcel subject: ${subject}`);
  return {
    kind,
    text: kind === 'order-line' ? showOrderLine(text) : text,
    generation: Number(generation ?? 0),
  };
}

/** The next parcel to carry the same number: `S:…` then `S:…+1`. Which one is meant is stated by a fact, never guessed. */
export function nextGeneration(subject: ParcelSubject): ParcelSubject {
  const { generation } = describeSubject(subject);
  const name = subject.replace(/\+[0-9]+$/, '');
  return `${name}+${generation + 1}` as ParcelSubject;
}

const KINDS: readonly (readonly [SubjectKind, string])[] = [
  ['s10', 'S'],
  ['sscc', 'G'],
  ['national', 'N'],
  ['order-line', 'O'],
  ['own-label', 'L'],
];

/** The name without generation, its letter, its text, the generation. A plus sign is in no text. */
const WRITTEN = /^(([SGNOL]):([^+]+))(?:\+([1-9][0-9]{0,3}))?$/;

function letterOf(number: ScannedNumber): string {
  if (number.kind === 's10') return 'S';
  if (number.kind === 'sscc') return 'G';
  return number.text.startsWith(OWN_LABEL_PREFIX) ? 'L' : 'N';
}

function isSpelledAsScanned(name: string, text: string): boolean {
  const subject = subjectOfNumber(readNumber(text));
  return subject.ok && subject.value === name;
}
