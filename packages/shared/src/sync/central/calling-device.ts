/** The device a request came from, as access has made sure of it. */
import type { OfficeCode } from '../../identifiers/office-code.ts';
import type { Verify } from '../signing.ts';

export interface CallingDevice {
  readonly number: number;
  readonly office: OfficeCode;
  readonly verify: Verify;
}
