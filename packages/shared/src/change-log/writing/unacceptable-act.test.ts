import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import type { BusinessDay, StaffNumber } from '../../custody/author.ts';
import { changeId, parseStreamId } from '../../custody/change-id.ts';
import { parseOfficeCode } from '../../identifiers/office-code.ts';
import { type ParcelSubject, parseSubject } from '../../identifiers/parcel-subject.ts';
import { genesisHead, type Hash } from '../chain.ts';
import { type Act, chainChanges } from './chain-changes.ts';
import { NEW_CLOCK, stampNext } from './device-clock.ts';
import { LONGEST_BOX, unacceptableAct } from './unacceptable-act.ts';

const sha256: Hash = (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest());
const stream = parseStreamId('00a1b2c3d4e5f607');
const office = parseOfficeCode(230407);
if (!stream.ok || !office.ok) throw new Error('the example is wrong');

const parcel = (number: number): ParcelSubject => {
  const subject = parseSubject(`N:PRUEBA-${number}`);
  if (!subject.ok) throw new Error('the example is wrong');
  return subject.value;
};
const handedOver = (parcels: number, bases: number, boxBytes: number): Act => ({
  body: { kind: 'handed-over', to: 'addressee', document: 'carne', proof: 'signature' },
  subjects: Array.from({ length: parcels }, (_, place) => ({
    parcel: parcel(place),
    bases: Array.from({ length: bases }, (__, base) => changeId(stream.value, base + 1)),
  })),
  box: { cipher: new Uint8Array(boxBytes), key: new Uint8Array(16) },
  exhibit: null,
  author: { office: office.value, clerk: 1001 as StaffNumber, day: 20261123 as BusinessDay, via: 'wedge' },
  session: 1,
  draft: null,
  act: null,
});
const asked = (...acts: readonly Act[]) => {
  const end = { stream: stream.value, seq: 1, head: genesisHead(sha256, stream.value) };
  return unacceptableAct(chainChanges({ hash: sha256, stampNext }, end, acts, NEW_CLOCK, Date.UTC(2026, 10, 23)));
};
const tooLarge = { kind: 'not-recorded', reason: 'too-large' };

test('what a counter does all day may be written, up to a van full of parcels and a long signature', () => {
  expect(asked(handedOver(1, 1, 400))).toBeNull();
  expect(asked(handedOver(500, 1, LONGEST_BOX))).toBeNull();
});

test('more parcels than one act may name are not ticked', () => {
  expect(asked(handedOver(501, 1, 400))).toEqual(tooLarge);
});

test('a parcel of which too much is known at once is not ticked', () => {
  expect(asked(handedOver(1, 257, 400))).toEqual(tooLarge);
});

test('a drawing that no bad line carries is not ticked, whichever act of several it belongs to', () => {
  expect(asked(handedOver(1, 1, 400), handedOver(1, 1, LONGEST_BOX + 1))).toEqual(tooLarge);
});

test('what the central could not read is the program’s fault and not ticked either', () => {
  const act = handedOver(1, 1, 400);
  expect(asked({ ...act, author: { ...act.author, day: -1 as BusinessDay } })).toEqual({
    kind: 'not-recorded',
    reason: 'fault',
  });
});
