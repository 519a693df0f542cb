/** The questions pages put to the one writer over a BroadcastChannel, and the answers. Each question is answered once, however often it is asked. */

import type { Answer, Envelope } from '@ventanilla/shared/src/change-log/writing/commands.ts';
import type { BusinessDay, StaffNumber } from '@ventanilla/shared/src/custody/author.ts';
import type { Result } from '@ventanilla/shared/src/result.ts';
import type { ExportAnswer, ImportAnswer } from './carry-answers.ts';
import type { SignInAnswer } from './sign-in-answer.ts';
import type { Enrolled, EnrolRefusal, SyncSentence } from './sync-sentence.ts';

export const CHANNEL = 'ventanilla';

/** What a worker tells the page that started it before it ends itself: it could not come up, and holds nothing any more. */
export const NO_WRITER = 'no-writer';

export interface Questions {
  readonly record: Envelope;
  readonly 'sync-now': null;
  readonly enrol: { readonly code: string };
  readonly 'sign-in': { readonly staff: StaffNumber; readonly pin: string; readonly dayConfirmed: BusinessDay | null };
  readonly 'sign-out': null;
  /** Somebody works at a page: the turn goes on. */
  readonly 'still-here': null;
  readonly 'export-file': null;
  readonly 'import-file': Blob;
}

export interface Answers {
  readonly record: Answer;
  readonly 'sync-now': SyncSentence;
  readonly enrol: Result<Enrolled, EnrolRefusal>;
  readonly 'sign-in': SignInAnswer;
  readonly 'sign-out': null;
  readonly 'still-here': null;
  readonly 'export-file': ExportAnswer;
  readonly 'import-file': ImportAnswer;
}

export type QuestionKind = keyof Questions;

export interface Question<K extends QuestionKind = QuestionKind> {
  readonly type: 'question';
  /** Made by the page: a repeated question bears the same id and is not carried out again. */
  readonly id: string;
  readonly kind: K;
  readonly content: Questions[K];
}

export type Message =
  | Question
  | { readonly type: 'answer'; readonly id: string; readonly content: unknown }
  /** The writer has the question and is still at it. */
  | { readonly type: 'working'; readonly id: string }
  /** A writer has come up: whoever waits asks again at once. */
  | { readonly type: 'ready'; readonly id: '' };

/** The door of the channel: everything on it comes from our own pages and worker, perhaps of another build. */
export function readMessage(data: unknown): Message | null {
  const isOurs =
    typeof data === 'object' &&
    data !== null &&
    'type' in data &&
    'id' in data &&
    typeof data.id === 'string' &&
    (data.type === 'question' || data.type === 'answer' || data.type === 'working' || data.type === 'ready');
  return isOurs ? (data as Message) : null;
}
