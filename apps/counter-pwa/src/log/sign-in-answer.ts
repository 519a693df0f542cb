/** Every answer to a clerk who signs in. */

import type { JournalledOnly, NotConfirmed, NotRecorded } from '@ventanilla/shared/src/change-log/writing/commands.ts';
import type { ClerkSession } from '@ventanilla/shared/src/change-log/writing/writer-store.ts';
import type { BusinessDay } from '@ventanilla/shared/src/custody/author.ts';

export type SignInAnswer =
  | { readonly kind: 'signed-in'; readonly session: ClerkSession }
  /** `until`: wall time in ms before which no PIN is looked at; null when the next try may come at once. */
  | { readonly kind: 'wrong-pin'; readonly until: number | null }
  /** Too early after wrong PINs: this one was not looked at. */
  | { readonly kind: 'wait'; readonly until: number }
  | { readonly kind: 'unknown-staff' }
  | { readonly kind: 'no-pin-yet' }
  /** Nobody has checked the device's date, and it is far ahead of the last day worked or none is known: a person looks at it. */
  | { readonly kind: 'confirm-day'; readonly proposed: BusinessDay; readonly last: BusinessDay | null }
  | NotRecorded
  | JournalledOnly
  | NotConfirmed;
