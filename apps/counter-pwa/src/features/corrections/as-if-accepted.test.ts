import { correctionsOf } from '@ventanilla/shared/src/custody/corrections.ts';
import {
  corrects,
  counterAt,
  handsOver,
  lastWritten,
  meet,
  parcelAt,
  receives,
  subject,
} from '@ventanilla/shared/src/testing/story.ts';
import { expect, test } from 'vitest';
import { asIfAccepted } from './as-if-accepted.ts';

const PARCEL = subject('S:RR473124829GB');

test('HZ-23: what is shown before accepting is what holds after it', () => {
  const handed = handsOver(receives(counterAt(340101, 'a', 'manager'), PARCEL), PARCEL);
  const there = receives(meet(counterAt(230201, 'b'), handed)[0], PARCEL);
  const about = lastWritten(handed);
  const asking = corrects(there, PARCEL, { kind: 'propose', about, reason: 'parcel-is-here', remark: '' });
  const [told] = meet(handed, asking);
  const before = parcelAt(told, PARCEL);
  const [correction] = correctionsOf(before);
  if (!correction) throw new Error('nothing was proposed');
  const after = parcelAt(corrects(told, PARCEL, { kind: 'accept', proposal: correction.proposal.id }), PARCEL);
  const shown = asIfAccepted(before, correction);
  expect([shown.custodian, shown.inEffect, shown.shelf, shown.case]).toEqual([
    after.custodian,
    after.inEffect,
    after.shelf,
    after.case,
  ]);
  expect(shown.custodian).not.toEqual(before.facts.length === 0 ? null : { at: 'recipient' });
});
