/** What the person is told who made a file for the stick, or brought one back. Plain data and blobs: it crosses a BroadcastChannel. */
import type { NotConfirmed } from '@ventanilla/shared/src/change-log/writing/commands.ts';
import type { Result } from '@ventanilla/shared/src/result.ts';
import type { CarriedIn, NoReceipts } from '@ventanilla/shared/src/sync/counter/carry/import-receipts.ts';

/** The device's own database or key failed, or the code for it could not be fetched. */
export interface CarryFault {
  readonly kind: 'fault';
}

export interface FileToCarry {
  readonly name: string;
  readonly content: Blob;
  /** Changes in it. */
  readonly changes: number;
  /** Changes that wait for the next file. */
  readonly left: number;
}

export type ExportAnswer = Result<FileToCarry, { readonly kind: 'not-enrolled' } | CarryFault | NotConfirmed>;
export type ImportAnswer = Result<CarriedIn, NoReceipts | CarryFault | NotConfirmed>;
