/** How an exchange with the central ended: always a value the screen can put into words. */
import type { NotConfirmed } from './commands.ts';

export type SyncResult =
  /** Signed receipts came back for `sent` changes; `received` changes of others came in. */
  | { readonly kind: 'ok'; readonly sent: number; readonly received: number }
  | { readonly kind: 'not-enrolled' }
  | { readonly kind: 'no-network' }
  /** Something answered that is not the central: the log-in page of a hotspot, a proxy's error. */
  | { readonly kind: 'not-our-server' }
  /** The answer arrived broken or wrongly signed: nothing was taken over. */
  | { readonly kind: 'damaged' }
  | { readonly kind: 'timed-out' }
  /** The central does not know this device any more. Nothing here is deleted: enrol again. */
  | { readonly kind: 'unknown-device' }
  | { readonly kind: 'refused'; readonly code: string; readonly next: string }
  /** The device's own database or key failed. */
  | { readonly kind: 'fault' };

/** What the clerk who pressed "send now" is told. */
export type SyncSentence = SyncResult | NotConfirmed;

export type EnrolRefusal =
  | { readonly kind: 'already-enrolled' }
  | { readonly kind: 'no-network' }
  | { readonly kind: 'not-our-server' }
  | { readonly kind: 'timed-out' }
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly what: string;
      readonly why: string;
      readonly next: string;
    }
  /** The browser could not keep the key or the token: private window, storage full. */
  | { readonly kind: 'not-stored' }
  | NotConfirmed;

export interface Enrolled {
  readonly device: number;
  readonly office: number;
}
