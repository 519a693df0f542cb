/**
 * A page's line to the one writer of this device. A lost answer is asked for again every two seconds; the writer
 * carries out each question once, so asking again can never record an act twice.
 */

import type { Answer, DraftKey, Envelope, NotConfirmed } from '@ventanilla/shared/src/change-log/writing/commands.ts';
import type { BusinessDay, StaffNumber } from '@ventanilla/shared/src/custody/author.ts';
import type { Result } from '@ventanilla/shared/src/result.ts';
import { err } from '@ventanilla/shared/src/result.ts';
import type { ExportAnswer, ImportAnswer } from './carry-answers.ts';
import {
  type Answers,
  CHANNEL,
  type Message,
  NO_WRITER,
  type QuestionKind,
  type Questions,
  readMessage,
} from './channel.ts';
import { type Random, randomName } from './random.ts';
import type { SignInAnswer } from './sign-in-answer.ts';
import type { Enrolled, EnrolRefusal, SyncSentence } from './sync-sentence.ts';

export interface LogClient {
  /** Minted when a screen opens and kept as long as its draft: it makes a repeated Enter the same act. */
  readonly newAct: () => DraftKey;
  readonly record: (envelope: Envelope) => Promise<Answer>;
  readonly syncNow: () => Promise<SyncSentence>;
  readonly enrol: (code: string) => Promise<Result<Enrolled, EnrolRefusal>>;
  /** `dayConfirmed` is the day of an earlier `confirm-day` answer that a person said yes to. */
  readonly signIn: (staff: StaffNumber, pin: string, dayConfirmed?: BusinessDay) => Promise<SignInAnswer>;
  readonly signOut: () => Promise<void>;
  /** Tells the writer that a person works here; without it the turn ends by itself. */
  readonly stillHere: () => Promise<void>;
  /** A file with all that waits for the central, for a stick. */
  readonly exportFile: () => Promise<ExportAnswer>;
  /** What the central gave back on a stick. */
  readonly importFile: (file: Blob) => Promise<ImportAnswer>;
}

const ASK_AGAIN_MS = 2_000;
const GIVE_UP_MS = 15_000;
const START_AGAIN_MS = 5_000;
const NOT_CONFIRMED: NotConfirmed = { kind: 'not-confirmed' };

/** Opens the line to the one worker that holds the log; this page's own may be it, or waits its turn. */
export function openLog(random: Random): LogClient {
  startWorker();
  const ask = openLine(new BroadcastChannel(CHANNEL), random);
  return {
    newAct: () => randomName(random) as DraftKey,
    record: (envelope) => ask('record', envelope, NOT_CONFIRMED),
    syncNow: () => ask('sync-now', null, NOT_CONFIRMED),
    enrol: (code) => ask('enrol', { code }, err(NOT_CONFIRMED)),
    signIn: (staff, pin, dayConfirmed) =>
      ask('sign-in', { staff, pin, dayConfirmed: dayConfirmed ?? null }, NOT_CONFIRMED),
    signOut: async () => {
      await ask('sign-out', null, null);
    },
    stillHere: async () => {
      await ask('still-here', null, null);
    },
    exportFile: () => ask('export-file', null, err(NOT_CONFIRMED)),
    importFile: (file) => ask('import-file', file, err(NOT_CONFIRMED)),
  };
}

/** A worker that could not come up has let go of the log, so that another tab's may try; this page's next one queues behind. */
function startWorker(): void {
  const worker = new Worker('/writer.js', { type: 'module', name: 'writer' });
  worker.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === NO_WRITER) setTimeout(startWorker, START_AGAIN_MS);
  };
}

type Ask = <K extends QuestionKind>(kind: K, content: Questions[K], silence: Answers[K]) => Promise<Answers[K]>;

interface Waiting {
  readonly send: () => void;
  readonly take: (message: Message) => void;
}

function openLine(channel: BroadcastChannel, random: Random): Ask {
  const waiting = new Map<string, Waiting>();
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    const message = readMessage(data);
    if (message?.type === 'ready') for (const { send } of waiting.values()) send();
    else if (message) waiting.get(message.id)?.take(message);
  };
  return (kind, content, silence) =>
    new Promise((resolve) => {
      const id = randomName(random);
      let silentFor = 0;
      const send = (): void => channel.postMessage({ type: 'question', id, kind, content });
      const end = (answer: Answers[typeof kind]): void => {
        clearInterval(timer);
        waiting.delete(id);
        resolve(answer);
      };
      const timer = setInterval(() => {
        silentFor += ASK_AGAIN_MS;
        if (silentFor > GIVE_UP_MS) end(silence);
        else send();
      }, ASK_AGAIN_MS);
      const take = (message: Message): void => {
        if (message.type === 'working') silentFor = 0;
        if (message.type === 'answer') end(message.content as Answers[typeof kind]);
      };
      waiting.set(id, { send, take });
      send();
    });
}
