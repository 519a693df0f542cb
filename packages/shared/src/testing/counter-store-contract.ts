/** The contract of a counter's store beyond that of a log, run by memory and, in a real browser, by IndexedDB. */
import type { Exhibit } from '../change-log/exhibit.ts';
import type { HeldChange } from '../change-log/log-store.ts';
import type { DraftKey } from '../change-log/writing/commands.ts';
import type { DeviceClock, KeptSession, OwnStream } from '../change-log/writing/writer-store.ts';
import type { BusinessDay, StaffNumber } from '../custody/author.ts';
import { changeId, parseStreamId, type StreamId } from '../custody/change-id.ts';
import { exhibitName } from '../custody/exhibit-name.ts';
import type { OfficeCode } from '../identifiers/office-code.ts';
import type {
  Contact,
  CounterBatch,
  CounterStore,
  EnrolledDevice,
  HeldReceipt,
  Replication,
} from '../sync/counter/counter-store.ts';
import type { Reference } from '../sync/reference.ts';
import { bytesOf, type Clause, heldChange, mustBe, mustRefuse } from './contract.ts';

export const counterStoreContract: readonly Clause<CounterStore>[] = [
  {
    name: 'a browser that is no device yet knows nothing',
    check: async (store) => mustBe(await knownTo(store), UNKNOWN, 'what it knows'),
  },
  {
    name: 'what was committed is given back, in one batch or in many',
    check: async (store) => {
      await store.commit(EVERYTHING);
      mustBe(await knownTo(store), KNOWN, 'all of it at once');
      await store.commit({ clock: { ...CLOCK, counter: 8 } });
      await store.commit({ wrongPins: [{ staff: CLERK, wrong: 3, lastAt: 9 }] });
      mustBe((await store.clock())?.counter, 8, 'the clock after');
      mustBe(await store.wrongPins(CLERK), { staff: CLERK, wrong: 3, lastAt: 9 }, 'the wrong PINs after');
    },
  },
  {
    name: 'null takes away what there was, and what is left out stays as it is',
    check: async (store) => {
      await store.commit(EVERYTHING);
      await store.commit({ session: null, reference: null, lastDay: null, contact: null });
      const left = { ...KNOWN, session: null, reference: null, lastDay: null, contact: null };
      mustBe(await knownTo(store), left, 'what is left');
    },
  },
  {
    name: 'own streams are told apart from those of others, and an end is told of both',
    check: async (store) => {
      const foreign = { stream: FOREIGN, seq: 4, head: new Uint8Array(0) };
      await store.commit({ own: [own(OWN, 2), own(OLDER, 7)], ends: [foreign] });
      mustBe(new Set(await store.ownStreams()), new Set([own(OWN, 2), own(OLDER, 7)]), 'the own streams');
      mustBe(await store.endOf(OWN), { stream: OWN, seq: 2, head: bytesOf(2, 32) }, 'the end of an own stream');
      mustBe(await store.endOf(FOREIGN), foreign, 'the end of a foreign one');
    },
  },
  {
    name: 'an own stream is moved by its writer alone: what comes back of it is refused with all that came along',
    check: async (store) => {
      await store.commit({ own: [own(OWN, 2)] });
      const back = { stream: OWN, seq: 9, head: new Uint8Array(0) };
      const batch = { changes: [heldChange(FOREIGN, 1)], ends: [back], replication: REPLICATION };
      await mustRefuse(async () => store.commit(batch), 'an end of an own stream');
      mustBe(await store.ownStreams(), [own(OWN, 2)], 'the own stream');
      mustBe(await store.read(FOREIGN, 1, 9), [], 'what came along');
      mustBe(await store.replication(), null, 'the cursor');
    },
  },
  {
    name: 'changes are found by their names, those that are held',
    check: async (store) => {
      const [one, other] = [heldChange(OWN, 1), heldChange(FOREIGN, 7, { head: null })];
      await store.commit({ changes: [one, other] });
      const [ofOne, ofOther] = [changeId(OWN, 1), changeId(FOREIGN, 7)];
      const found = await store.changes([ofOther, changeId(OWN, 2), ofOne, ofOne]);
      mustBe(found, new Map([[ofOne, one] as const, [ofOther, other] as const]), 'two of three');
      mustBe(await store.changes([]), new Map(), 'none asked for');
    },
  },
  {
    name: 'a screen-opening is one change, found again by its key',
    check: async (store) => {
      await store.commit({ changes: [{ ...heldChange(OWN, 1), draft: DRAFT, at: 5 }, heldChange(OWN, 2)] });
      mustBe(await store.changeOfDraft(DRAFT), changeId(OWN, 1), 'the change of the draft');
      mustBe(await store.changeOfDraft(OTHER_DRAFT), null, 'a draft that became none');
      mustBe(await store.read(OWN, 1, 9), [heldChange(OWN, 1), heldChange(OWN, 2)], 'the changes as they are held');
    },
  },
  {
    name: 'a box that is allowed later is put to its change, and touches nothing else of it',
    check: async (store) => {
      const bare = { ...heldChange(FOREIGN, 3, { head: null }), draft: DRAFT, at: 5 };
      await store.commit({ changes: [bare, heldChange(OWN, 1)] });
      await store.commit({ boxes: [{ stream: FOREIGN, seq: 3, box: BOX }] });
      mustBe(await store.read(FOREIGN, 3, 1), [heldChange(FOREIGN, 3, { head: null, box: BOX })], 'the change');
      mustBe(await store.changeOfDraft(DRAFT), changeId(FOREIGN, 3), 'the draft it is found by');
      mustBe(await store.read(OWN, 1, 1), [heldChange(OWN, 1)], 'another change');
    },
  },
  {
    name: 'a box is never replaced, and never comes to a change that is not held',
    check: async (store) => {
      const boxed = heldChange(OWN, 1, { box: BOX });
      await store.commit({ changes: [boxed, heldChange(OWN, 2)] });
      const other = { cipher: bytesOf(9), key: bytesOf(9, 16) };
      const bad = [
        [{ stream: OWN, seq: 1, box: other }],
        [{ stream: OWN, seq: 3, box: other }],
        [
          { stream: OWN, seq: 2, box: BOX },
          { stream: OWN, seq: 2, box: other },
        ],
      ];
      for (const boxes of bad) {
        await mustRefuse(async () => store.commit({ boxes, replication: REPLICATION }), 'such a box');
      }
      mustBe(await store.read(OWN, 1, 9), [boxed, heldChange(OWN, 2)], 'the changes');
      mustBe(await store.replication(), null, 'what came along');
    },
  },
  {
    name: 'a batch with a change that is held already writes nothing of all it holds',
    check: async (store) => {
      const first: HeldChange = heldChange(OWN, 1);
      await store.commit({ changes: [first] });
      const refused: CounterBatch = { ...EVERYTHING, changes: [heldChange(OWN, 2), first], own: [own(OWN, 2)] };
      await mustRefuse(async () => store.commit(refused), 'number 1 a second time');
      mustBe(await knownTo(store), UNKNOWN, 'what it knows');
      mustBe(await store.read(OWN, 1, 9), [first], 'the changes');
      mustBe(await store.ownStreams(), [], 'the own streams');
    },
  },
  {
    name: 'an exhibit waits until the central has said in this epoch that it holds it',
    check: async (store) => {
      const [one, other] = [exhibit(1), exhibit(2)];
      await store.commit({ exhibits: [one, other] });
      mustBe(new Set(await store.exhibitsToSend(1, 9)), new Set([one, other]), 'what waits');
      mustBe((await store.exhibitsToSend(1, 1)).length, 1, 'one of what waits');
      await store.commit({ exhibitsReceived: { names: [one.name], epoch: 1 } });
      mustBe(await store.exhibitsToSend(1, 9), [other], 'what waits after');
      mustBe(new Set(await store.exhibitsToSend(2, 9)), new Set([one, other]), 'what waits in another epoch');
    },
  },
  {
    name: 'an exhibit is held once: committed again it is no news, and unheard-of names are none',
    check: async (store) => {
      const one = exhibit(1);
      await store.commit({ exhibits: [one] });
      await store.commit({ exhibitsReceived: { names: [one.name, exhibit(2).name], epoch: 1 } });
      await store.commit({ exhibits: [one] });
      mustBe(await store.exhibitsToSend(1, 9), [], 'what waits');
    },
  },
  {
    name: 'receipts are kept one for each stream, the last',
    check: async (store) => {
      await store.commit({ receipts: [receipt(OWN, 2), receipt(OLDER, 1)] });
      await store.commit({ receipts: [receipt(OWN, 5)] });
      mustBe(new Set(await store.receipts()), new Set([receipt(OWN, 5), receipt(OLDER, 1)]), 'the receipts');
    },
  },
];

const must = (text: string): StreamId => {
  const stream = parseStreamId(text);
  if (!stream.ok) throw new Error('sixteen digits');
  return stream.value;
};
const OWN = must('0a00000000000001');
const OLDER = must('0a00000000000002');
const FOREIGN = must('0f00000000000003');
const DRAFT = '00000000000000d1' as DraftKey;
const OTHER_DRAFT = '00000000000000d2' as DraftKey;
const CLERK = 1001 as StaffNumber;
const DAY = 20261123 as BusinessDay;
const BOX = { cipher: bytesOf(3, 40), key: bytesOf(4, 16) };

const own = (stream: StreamId, seq: number): OwnStream => ({
  stream,
  seq,
  head: bytesOf(seq, 32),
  device: 7,
  openedAt: 1000 + seq,
  journalBytes: 100 * seq,
});
const exhibit = (mark: number): Exhibit => ({
  name: exhibitName(bytesOf(mark, 32)),
  stream: OWN,
  seq: mark,
  bytes: bytesOf(mark, 400),
});
const receipt = (stream: StreamId, received: number): HeldReceipt => ({
  stream,
  received,
  safe: received - 1,
  epoch: 1,
  atServerMs: 99,
  forked: false,
});

const DEVICE: EnrolledDevice = {
  device: 7,
  office: 340101 as OfficeCode,
  token: 'token',
  serverKey: 'point',
  keyId: 1,
};
const CLOCK: DeviceClock = { ms: 5, counter: 1, wallMs: 6, wentBack: false, checkedAt: null, offsetMs: -3 };
const SESSION: KeptSession = {
  staff: CLERK,
  name: 'Ana',
  role: 'clerk',
  day: DAY,
  stream: OWN,
  seq: 2,
  lastActivityAt: 8,
};
const REPLICATION: Replication = {
  epoch: 1,
  cursor: 40,
  referenceAtServer: 2,
  unreadable: 0,
  ownElsewhere: 3,
  isFetchingOwn: false,
};
const CONTACT: Contact = { lastAttemptAt: 4, lastResult: { kind: 'ok', sent: 1, received: 0 }, lastSuccessAt: 4 };
const REFERENCE: Reference = { version: 2, office: 340101, offices: [], municipalities: [], staff: [] };

const EVERYTHING: CounterBatch = {
  device: DEVICE,
  clock: CLOCK,
  session: SESSION,
  lastDay: DAY,
  replication: REPLICATION,
  contact: CONTACT,
  reference: REFERENCE,
  receipts: [receipt(OWN, 2)],
  wrongPins: [{ staff: CLERK, wrong: 2, lastAt: 3 }],
  outcomes: [{ stream: OWN, seq: 1, verdict: 'refused', reason: 'malformed' }],
  protection: { persisted: true, freeMb: 10 },
  start: { at: 1, replayed: 0, tornBytes: 0, shortJournals: 0 },
};
const KNOWN = {
  device: DEVICE,
  clock: CLOCK,
  session: SESSION,
  lastDay: DAY,
  replication: REPLICATION,
  contact: CONTACT,
  reference: REFERENCE,
  receipts: [receipt(OWN, 2)],
  wrongPins: { staff: CLERK, wrong: 2, lastAt: 3 },
};
const UNKNOWN = {
  device: null,
  clock: null,
  session: null,
  lastDay: null,
  replication: null,
  contact: null,
  reference: null,
  receipts: [],
  wrongPins: null,
};

const knownTo = async (store: CounterStore): Promise<unknown> => ({
  device: await store.device(),
  clock: await store.clock(),
  session: await store.session(),
  lastDay: await store.lastDay(),
  replication: await store.replication(),
  contact: await store.contact(),
  reference: await store.reference(),
  receipts: await store.receipts(),
  wrongPins: await store.wrongPins(CLERK),
});
