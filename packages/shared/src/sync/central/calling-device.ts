/** The device a request came from, as access has made sure of it. */
import type { OfficeCode } from '../../identifiers/office-code.ts';
import type { Verify } from '../signing.ts';

/** The central's own number among the devices. */
export const CENTRAL = 0;

export interface CallingDevice {
  readonly number: number;
  readonly office: OfficeCode;
  readonly verify: Verify;
}
