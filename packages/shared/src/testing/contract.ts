/** What a contract is made of: sentences that throw when they are not kept. No test runner, so a page can run them too. */
import type { HeldChange } from '../change-log/log-store.ts';

export interface Clause<Store> {
  /** The sentence it holds a store to. */
  readonly name: string;
  /** Throws when it does not hold. The store is fresh and empty. */
  readonly check: (store: Store) => Promise<void>;
}

/** Compares by content, byte for byte. */
export function mustBe(actual: unknown, expected: unknown, what: string): void {
  const [found, wanted] = [textOf(actual), textOf(expected)];
  if (found !== wanted) throw new Error(`${what}: found ${brief(found)}, not ${brief(wanted)}`);
}

/** Throws unless `work` throws or rejects. */
export async function mustRefuse(work: () => unknown, what: string): Promise<void> {
  try {
    await work();
  } catch {
    return;
  }
  throw new Error(`${what}: it was not refused`);
}

/** The same content is the same text, whatever the driver's own kind of bytes. */
function textOf(value: unknown): string {
  if (value instanceof Uint8Array)
    return `<${Array.from(value, (byte) => byte.toString(16).padStart(2, '0')).join('')}>`;
  if (value instanceof Map || value instanceof Set) return `{${[...value].map(textOf).sort().join()}}`;
  if (Array.isArray(value)) return `[${value.map(textOf).join()}]`;
  if (typeof value !== 'object' || value === null) return String(JSON.stringify(value));
  const fields = Object.entries(value).map(([name, field]) => `${name}:${textOf(field)}`);
  return `{${fields.sort().join()}}`;
}

const brief = (text: string): string => (text.length > 300 ? `${text.slice(0, 300)}…` : text);

/** Bytes that no two changes share. Stores do not read them. */
export const bytesOf = (mark: number, length = 20): Uint8Array =>
  Uint8Array.from({ length }, (_, place) => (place < 2 ? mark >> (8 * place) : mark * 31 + place * 7) & 255);

/** A change as a store is given it, with a head of its own. */
export const heldChange = (stream: HeldChange['stream'], seq: number, more: Partial<HeldChange> = {}): HeldChange => ({
  stream,
  seq,
  bytes: bytesOf(seq, 20 + (seq % 40)),
  box: null,
  head: bytesOf(seq, 32),
  ...more,
});
