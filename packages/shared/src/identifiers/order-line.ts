/**
 * A line of a platform's order as one text, `platform/order/item`, and back: the name of a parcel that came without a
 * number.
 *
 * Order and item keep their case, for platforms use it. Whatever is not a plain character is percent-encoded as UTF-8,
 * so that no sign inside an order number can be taken for the end of it.
 */
import { err, ok, type Result } from '../result.ts';

/** Longest part of an order line, in UTF-16 units as the platform wrote it. */
export const ORDER_PART_LIMIT = 64;

export interface UnusableOrderLine {
  readonly kind: 'unusable-order-line';
  readonly part: 'platform' | 'order' | 'item';
  readonly why: 'empty' | 'too-long' | 'characters';
}

/**
 * @param platform our own short name of the platform, `[a-z0-9-]`; case does not matter
 * @param item the line inside the order, as the platform writes it
 */
export function writeOrderLine(platform: string, order: string, item: string): Result<string, UnusableOrderLine> {
  const parts = { platform: platform.trim().toLowerCase(), order: order.trim(), item: item.trim() };
  for (const part of ['platform', 'order', 'item'] as const) {
    const why = faultOf(part, parts[part]);
    if (why !== null) return err({ kind: 'unusable-order-line', part, why });
  }
  return ok(`${parts.platform}/${encode(parts.order)}/${encode(parts.item)}`);
}

/** Whether `writeOrderLine` would write exactly this text. */
export function isWrittenOrderLine(text: string): boolean {
  const [platform, order, item, ...more] = text.split('/');
  if (platform === undefined || order === undefined || item === undefined || more.length > 0) return false;
  try {
    const again = writeOrderLine(platform, decodeURIComponent(order), decodeURIComponent(item));
    return again.ok && again.value === text;
  } catch {
    // decodeURIComponent throws on a broken escape, and a broken escape is a spelling nobody writes.
    return false;
  }
}

/** A written order line as a person reads it. */
export const showOrderLine = (written: string): string => decodeURIComponent(written);

function faultOf(part: UnusableOrderLine['part'], text: string): UnusableOrderLine['why'] | null {
  if (text === '') return 'empty';
  if (text.length > ORDER_PART_LIMIT) return 'too-long';
  if (part === 'platform') return /^[a-z0-9-]+$/.test(text) ? null : 'characters';
  return UNPRINTABLE.test(text) ? 'characters' : null;
}

/** Control characters, and halves of a surrogate pair, which have no UTF-8 form. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;

/** `encodeURIComponent` leaves `!'()*` as they are; here only letters, digits, `.`, `_`, `~` and `-` stay. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
