/** How an exchange with the central ended: always a value the screen can put into words. */

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
