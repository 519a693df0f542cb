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

export interface UnusableOrderLine {
  readonly kind: 'unusable-order-line';
  readonly part: 'platform' | 'order' | 'item';
  readonly why: 'empty' | 'too-long' | 'characters';
}

/** Longest national number or own label, in characters. Public trackers take 40. */
export const NUMBER_LIMIT = 40;
/** Longest part of an order line, in characters as the platform wrote it. */
export const ORDER_PART_LIMIT = 64;
/** Every label this system prints starts so. A number that does is an own label wherever it is scanned. */
export const OWN_LABEL_PREFIX = 'VN-';

/** The subject a scanned number names. Warnings do not matter here: a doubtful number is still that parcel's number. */
export function subjectOfNumber(number: ScannedNumber): Result<ParcelSubject, UnusableNumber> {
  const { text } = number;
  if (text === '') return err({ kind: 'unusable-number', why: 'empty' });
  if (text.length > NUMBER_LIMIT) return err({ kind: 'unusable-number', why: 'too-long' });
  if (!/^[0-9A-Z./-]+$/.test(text)) return err({ kind: 'unusable-number', why: 'characters' });
  return ok(`${letterOf(number)}:${text}` as ParcelSubject);
}

/**
 * The subject of an order line that carries no number. Order and item keep their case, for platforms use it; whatever
 * is not a plain character is percent-encoded as UTF-8, so that three parts always make one text and back.
 *
 * @param platform our own short name of the platform: `[a-z0-9-]`
 * @param item the line inside the order, as the platform writes it
 */
export function subjectOfOrderLine(
  platform: string,
  order: string,
  item: string,
): Result<ParcelSubject, UnusableOrderLine> {
  const parts = { platform: platform.trim().toLowerCase(), order: order.trim(), item: item.trim() };
  for (const part of ['platform', 'order', 'item'] as const) {
    const why = faultOf(part, parts[part]);
    if (why !== null) return err({ kind: 'unusable-order-line', part, why });
  }
  return ok(`O:${parts.platform}/${encode(parts.order)}/${encode(parts.item)}` as ParcelSubject);
}

/** Reads a stored or sent subject. Anything but the one spelling is refused: a second one would be a second parcel. */
export function parseSubject(given: string): Result<ParcelSubject, NotASubject> {
  const [, name, letter, text] = WRITTEN.exec(given) ?? [];
  if (name === undefined || text === undefined) return err({ kind: 'not-a-subject', given });
  const again = letter === 'O' ? orderLineAgain(text) : subjectOfNumber(readNumber(text));
  if (!again?.ok || again.value !== name) return err({ kind: 'not-a-subject', given });
  return ok(given as ParcelSubject);
}

/** The parts of a subject, for showing and searching. */
export function describeSubject(subject: ParcelSubject): SubjectDescription {
  const [, , letter, text, generation] = WRITTEN.exec(subject) ?? [];
  const kind = KINDS.find(([, sign]) => sign === letter)?.[0];
  if (kind === undefined || text === undefined) throw new Error(`not a parcel subject: ${subject}`);
  return {
    kind,
    text: kind === 'order-line' ? decodeURIComponent(text) : text,
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

function faultOf(part: UnusableOrderLine['part'], text: string): UnusableOrderLine['why'] | null {
  if (text === '') return 'empty';
  if (text.length > ORDER_PART_LIMIT) return 'too-long';
  if (part === 'platform') return /^[a-z0-9-]+$/.test(text) ? null : 'characters';
  return UNPRINTABLE.test(text) ? 'characters' : null;
}

/** Control characters, and halves of a surrogate pair, which have no UTF-8 form. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;

/** `encodeURIComponent` leaves these five; here only letters, digits, `.`, `_`, `~` and `-` stay. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

function orderLineAgain(text: string): Result<ParcelSubject, UnusableOrderLine> | null {
  const [platform, order, item, ...more] = text.split('/');
  if (platform === undefined || order === undefined || item === undefined || more.length > 0) return null;
  try {
    return subjectOfOrderLine(platform, decodeURIComponent(order), decodeURIComponent(item));
  } catch {
    // decodeURIComponent throws on a broken escape, and a broken escape is a spelling nobody writes.
    return null;
  }
}
