/** Devices that are not of our build: one of next year, one that writes garbage, one that speaks for others, a forger. */
import { encode } from 'cborg';
import { boxHash, genesisHead, nextHead } from '../../change-log/chain.ts';
import { decodeStrictly, encodeChange } from '../../change-log/codec.ts';
import type { KnownBody } from '../../change-log/kinds.ts';
import type { StaffNumber } from '../../custody/author.ts';
import { actId, changeId, type StreamId, streamFromBytes } from '../../custody/change-id.ts';
import { UNKNOWN } from '../../custody/custodian.ts';
import type { OfficeCode } from '../../identifiers/office-code.ts';
import type { ParcelSubject } from '../../identifiers/parcel-subject.ts';
import { readFrame, writeFrame } from '../../sync/frame.ts';
import { type Run, readResponse, signedHead, writeRequest } from '../../sync/messages.ts';
import { answer, enrol } from './central.ts';
import type { Counter } from './counter.ts';
import { havanaDay } from './havana-day.ts';
import { keyPair } from './keys.ts';
import type { ForeignFault } from './steps.ts';
import { Violated } from './violation.ts';
import { note, struck, type World } from './world.ts';

/** A stream of five: opened, received, the bad one, received, received. What is bad must not touch what is good. */
export function sendForeign(world: World, beside: Counter, what: ForeignFault, pick: number): void {
  struck(world, what);
  note(world, beside.name, 'central', `a device beside it sends: ${what}`);
  const key = keyPair(world.hash, world.chance.bytes(32));
  const { number, token } = enrol(world.central, beside.office, key.verify);
  const stream = streamFromBytes(world.chance.bytes(8));
  world.foreignStreams.add(stream);
  const bodies: readonly KnownBody[] = [
    { kind: 'stream-opened', device: number, previous: null, app: 'foreign' },
    RECEIVED,
    RECEIVED,
    RECEIVED,
    RECEIVED,
  ];
  const records = bodies.map((body, place) =>
    place === BAD
      ? spoilt(world, stream, beside.office, what, parcelOf(world, pick))
      : encodeChange(changeOf(world, stream, place + 1, beside.office, body, parcelOf(world, pick + place))),
  );
  const run = runOf(world, stream, records);
  const signature =
    what === 'forged-run' ? new Uint8Array(64) : key.sign(signedHead(stream, run.changes.length, run.head));
  const { content, boxes } = writeRequest({
    epoch: 0,
    cursor: 0,
    ownToo: false,
    heads: [],
    runs: [{ ...run, signature }],
    declaration: NOTHING,
  });
  const answered = answer(world.central, token, writeFrame({ deflated: content, boxes }, world.hash), world.nowMs);
  if (answered.ok) checkOutcome(world, what, stream, answered.value);
}

const BAD = 2;
const RECEIVED: KnownBody = { kind: 'received', from: UNKNOWN, doubts: [] };
const NOTHING = { pending: 0, oldest: 0, persisted: true, freeMb: -1, app: 'foreign' };

const parcelOf = ({ parcels }: World, pick: number): ParcelSubject => {
  const parcel = parcels[pick % parcels.length];
  if (!parcel) throw new Error('a network without parcels');
  return parcel;
};

function changeOf(
  world: World,
  stream: StreamId,
  seq: number,
  office: OfficeCode,
  body: KnownBody,
  parcel: ParcelSubject,
) {
  return {
    stream,
    seq,
    act: actId(stream, seq),
    author: { office, clerk: 7 as StaffNumber, day: havanaDay(world.nowMs), at: world.nowMs, clk: 1, via: 'key' },
    counter: 0,
    to: [],
    session: 0,
    subjects: body.kind === 'stream-opened' ? [] : [{ parcel, bases: [] }],
    body,
  } as const;
}

function spoilt(
  world: World,
  stream: StreamId,
  office: OfficeCode,
  what: ForeignFault,
  parcel: ParcelSubject,
): Uint8Array {
  switch (what) {
    case 'garbage-change':
      return encode(['nothing we know', world.chance.int(1000)]);
    case 'foreign-office':
      return encodeChange(changeOf(world, stream, BAD + 1, (office + 1) as OfficeCode, RECEIVED, parcel));
    case 'newer-build': {
      const fields = decodeStrictly(encodeChange(changeOf(world, stream, BAD + 1, office, RECEIVED, parcel)), 1024);
      if (!fields.ok || !Array.isArray(fields.value)) throw new Error('a change is a list');
      return encode(fields.value.map((field: unknown, place) => (place === KIND ? 9_999 : field)));
    }
    case 'forged-run':
      return encodeChange(changeOf(world, stream, BAD + 1, office, RECEIVED, parcel));
  }
}

/** Where a change says its kind. */
const KIND = 11;

function runOf(world: World, stream: StreamId, records: readonly Uint8Array[]): Omit<Run, 'signature'> {
  let head = genesisHead(world.hash, stream);
  for (const bytes of records) head = nextHead(world.hash, head, bytes, boxHash(world.hash, null));
  return { stream, first: 1, changes: records.map((bytes) => ({ bytes, box: null })), head };
}

/** All advance; each has its own outcome; what was good is good. */
function checkOutcome(world: World, what: ForeignFault, stream: StreamId, body: Uint8Array): void {
  const frame = readFrame(body, world.hash);
  const response = frame.ok
    ? readResponse({ content: frame.value.deflated, boxes: frame.value.boxes }, world.hash)
    : frame;
  if (!response.ok) throw new Violated('total', `the central's answer to ${what} cannot be read`);
  const { outcomes, receipts } = response.value;
  if (receipts.every((receipt) => receipt.stream !== stream || receipt.received !== 5))
    throw new Violated('I11', `${what} kept the stream from advancing`);
  const verdicts = [1, 2, 3, 4, 5].map((seq) => outcomes.find((outcome) => outcome.seq === seq)?.verdict ?? 'accepted');
  const good = what === 'forged-run' ? [] : [0, 1, 3, 4];
  for (const place of good)
    if (verdicts[place] !== 'accepted' && verdicts[place] !== 'accepted-with-case')
      throw new Violated('I11', `beside ${what}, a good change was ${verdicts[place] ?? 'lost'}`);
  const expected = what === 'newer-build' ? 'waiting' : what === 'forged-run' ? 'unverified' : 'refused';
  if (verdicts[BAD] !== expected) throw new Violated('I6', `${what} was ${verdicts[BAD] ?? 'lost'}, not ${expected}`);
  const { changes } = world.central.store.tables;
  for (const place of good)
    if (!changes.has(changeId(stream, place + 1)))
      throw new Violated('I11', `beside ${what}, a good change is not held`);
}
