/** Works without a pause until the page is gone: several acts are always under way, so that a cut falls into one. */
import type { Page } from 'playwright/test';
import { type RecordAnswer, receiveAct } from './ask-writer.ts';
import type { Ledger } from './ledger.ts';
import { newDraft, type Parcels, received } from './parcels.ts';

/** An act nobody heard the end of: after the fault the clerk presses Enter again, and it must still be one act. */
export interface Unanswered {
  readonly number: string;
  readonly draft: string;
}

export interface Flood {
  /** Resolves when the page is gone, or when `until` said so. */
  readonly ended: Promise<readonly Unanswered[]>;
  readonly stop: () => void;
}

const LANES = 3;

/** `onAnswer`: what the writer said to each act; true ends the flood. */
export function flood(
  page: Page,
  ledger: Ledger,
  parcels: Parcels,
  onAnswer: (answer: RecordAnswer) => boolean = () => false,
): Flood {
  const unanswered: Unanswered[] = [];
  let isStopped = false;
  const lane = async (): Promise<void> => {
    while (!isStopped) {
      const act = { number: parcels.next(), draft: newDraft() };
      const answer = await record(page, ledger, act).catch(() => null);
      if (answer === null) {
        unanswered.push(act);
        return;
      }
      if (onAnswer(answer)) isStopped = true;
    }
  };
  const ended = Promise.all(Array.from({ length: LANES }, lane)).then(() => unanswered);
  return {
    ended,
    stop: () => {
      isStopped = true;
    },
  };
}

/** Attempted is written down first; "registrado" and "registrado en la caja negra" are both a promise. */
export async function record(page: Page, ledger: Ledger, { number, draft }: Unanswered): Promise<RecordAnswer> {
  const act = received(number);
  ledger.attempt(act);
  const answer = await receiveAct(page, number, draft);
  if (answer.kind === 'recorded' || answer.kind === 'journalled-only') ledger.acknowledge(act);
  else if (answer.kind === 'not-recorded') ledger.deny(act);
  return answer;
}
