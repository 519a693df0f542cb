/** What the person is told who pressed "send now", or who enrolled this browser. */
import type { NotConfirmed } from '@ventanilla/shared/src/change-log/writing/commands.ts';
import type { SyncResult } from '@ventanilla/shared/src/sync/counter/sync-result.ts';

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
