/** The writer worker's composition root: the one place on a device that writes to its log, and the only one that talks to the central. */
import { sha256 } from '@noble/hashes/sha2.js';
import { isClockChecked } from '@ventanilla/shared/src/change-log/writing/device-clock.ts';
import { openSession } from '@ventanilla/shared/src/change-log/writing/open-session.ts';
import { recordCommand } from '@ventanilla/shared/src/change-log/writing/record-command.ts';
import { createSerially } from '@ventanilla/shared/src/change-log/writing/serially.ts';
import { startWriter } from '@ventanilla/shared/src/change-log/writing/start-writer.ts';
import { RULES } from '@ventanilla/shared/src/change-log/writing/writer-rules.ts';
import { type Writer, writeInTurn } from '@ventanilla/shared/src/change-log/writing/writer-state.ts';
import { err } from '@ventanilla/shared/src/result.ts';
import type { CounterStore } from '@ventanilla/shared/src/sync/counter/counter-store.ts';
import { createReplicationLog } from '@ventanilla/shared/src/sync/counter/replicate.ts';
import { syncOnce } from '@ventanilla/shared/src/sync/counter/sync-once.ts';
import { NO_WRITER } from './log/channel.ts';
import { openDatabase } from './log/database.ts';
import { sealBox } from './log/seal-box.ts';
import { answerPages, type Handlers } from './log/worker/answer-pages.ts';
import { becomeTheWriter } from './log/worker/become-the-writer.ts';
import { openBlackBox } from './log/worker/black-box.ts';
import { createDexieCounterStore } from './log/worker/dexie-counter-store.ts';
import { keepingIdentity, takeBackIdentity } from './log/worker/keep-identity.ts';
import { leaveTornLog } from './log/worker/leave-torn-log.ts';
import { measureProtection } from './log/worker/measure-protection.ts';
import { openSafePlace } from './log/worker/safe-place.ts';
import { havanaDate } from './session/business-day.ts';
import { isRightPin } from './session/check-pin.ts';
import { isSessionKept } from './session/keep-session.ts';
import { type SignInPorts, signIn } from './session/sign-in.ts';
import { askReference } from './sync/ask-reference.ts';
import { deflate, inflate } from './sync/deflate.ts';
import { type DeviceKeys, deviceKeys, verifierOf } from './sync/device-keys.ts';
import { enrol } from './sync/enrol.ts';
import { httpTransport } from './sync/http-transport.ts';
import { startSyncLoop } from './sync/sync-loop.ts';

const SESSION_CHECK_MS = 10_000;
const FAULT = { kind: 'not-recorded', reason: 'fault' } as const;
const RESTART_NEEDED = { kind: 'not-recorded', reason: 'restart-needed' } as const;

await becomeTheWriter();
try {
  await standReady();
} catch {
  // A worker that neither answers nor ends would keep the log from every other tab.
  self.postMessage(NO_WRITER);
  self.close();
}

async function standReady(): Promise<void> {
  const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));
  // A disk without room for it will say so at the next act.
  await leaveTornLog().catch(() => undefined);
  const safe = await openSafePlace();
  const store = keepingIdentity(createDexieCounterStore(openDatabase()), safe);
  await takeBackIdentity(store, safe);
  const writer = await startWriter({
    store,
    journals: await openBlackBox(),
    rules: RULES,
    hash: sha256,
    random,
    seal: (content, key) => sealBox(content, key ?? random(16)),
    wallMs: Date.now,
    dayOf: havanaDate,
    measureProtection,
    app: APP_VERSION,
    serially: createSerially(),
  });
  await endStaleSession(writer);
  setInterval(() => void endStaleSession(writer).catch(() => undefined), SESSION_CHECK_MS);
  answerPages(handlersOf(writer, deviceKeys(safe.keys)));
}

function handlersOf(writer: Writer<CounterStore>, keys: DeviceKeys): Handlers {
  const { store, wallMs } = writer;
  const log = createReplicationLog(writer);
  const ports = {
    log,
    transport: httpTransport,
    askReference: (token: string) => askReference(httpTransport, token),
    keys,
    verifierOf,
    deflate,
    inflate,
    hash: sha256,
    wallMs,
    app: APP_VERSION,
  };
  const loop = startSyncLoop({
    log,
    sync: (chunkBytes) => syncOnce(ports, chunkBytes),
    sendEvidence: async (chunkBytes, mayGoOn) => {
      // Most days begin without any: its code is fetched when there is some.
      if ((await log.exhibitsToSend(1)).length === 0) return;
      const { sendExhibits } = await roadOfEvidence();
      await sendExhibits(ports, chunkBytes, mayGoOn);
    },
    wallMs,
    random: Math.random,
  });
  const signInPorts = signInPortsOf(writer);
  self.addEventListener('online', () => void loop.now());
  void loop.now();
  return {
    record: async (envelope) => {
      const answer = await recordCommand(writer, envelope).catch(() => FAULT);
      if (answer.kind === 'recorded') loop.soon();
      return answer;
    },
    'sign-in': async (asked) => {
      const answer = await signIn(signInPorts, asked).catch(() => (writer.state.isStopped ? RESTART_NEEDED : FAULT));
      if (answer.kind === 'signed-in') loop.soon();
      return answer;
    },
    'sign-out': async () => {
      await writeInTurn(writer, async () => store.commit({ session: null })).catch(() => undefined);
      return null;
    },
    'still-here': async () => {
      await writeInTurn(writer, () => prolongSession(writer)).catch(() => undefined);
      return null;
    },
    'sync-now': () => loop.now(),
    enrol: async ({ code }) => {
      const answer = await loop.between(() => enrol(ports, code)).catch(() => err({ kind: 'not-stored' } as const));
      // At once: it checks the clock before the first clerk is asked for a day, and fetches the people if they are missing.
      if (answer.ok) void loop.now();
      return answer;
    },
    'export-file': () =>
      loop.between(async () => (await filesForTheStick()).exportFile(ports, havanaDate)).catch(faulty),
    'import-file': (file) => loop.between(async () => (await filesForTheStick()).importFile(ports, file)).catch(faulty),
  };
}

const faulty = () => err({ kind: 'fault' } as const);
const filesForTheStick = () => import('./sync/carry-files.ts');
const roadOfEvidence = () => import('@ventanilla/shared/src/sync/counter/exhibits/send-exhibits.ts');

function signInPortsOf(forWriter: Writer<CounterStore>): SignInPorts {
  const { store, state, wallMs } = forWriter;
  return {
    findStaff: async (staff) => {
      const reference = await store.reference();
      return reference?.staff.find(({ number }) => number === staff) ?? null;
    },
    isRightPin,
    readAttempts: async (staff) => store.wrongPins(staff),
    saveAttempts: (attempts) => writeInTurn(forWriter, async () => store.commit({ wrongPins: [attempts] })),
    lastDay: async () => store.lastDay(),
    isClockChecked: () => isClockChecked(state.clock, wallMs()),
    wallMs,
    open: (clerk) => openSession(forWriter, clerk),
  };
}

async function prolongSession({ store, wallMs }: Writer): Promise<void> {
  const session = await store.session();
  if (session) await store.commit({ session: { ...session, lastActivityAt: wallMs() } });
}

/** Nobody has touched the counter for a while: the next person signs in, whoever it is. */
function endStaleSession(writer: Writer): Promise<void> {
  const { store, wallMs } = writer;
  return writeInTurn(writer, async () => {
    const session = await store.session();
    if (session && !isSessionKept(session.lastActivityAt, wallMs())) await store.commit({ session: null });
  });
}
