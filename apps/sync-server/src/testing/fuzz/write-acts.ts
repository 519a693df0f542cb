/** Turns the acts of a case into a signed stream of a device. What the grammar calls damaged is damaged before it is signed. */
import { encodeChange } from '@ventanilla/shared/src/change-log/codec.ts';
import type { KnownBody } from '@ventanilla/shared/src/change-log/kinds.ts';
import type { BusinessDay, StaffNumber } from '@ventanilla/shared/src/custody/author.ts';
import { actId, type ChangeId, changeId } from '@ventanilla/shared/src/custody/change-id.ts';
import { atOffice, UNKNOWN } from '@ventanilla/shared/src/custody/custodian.ts';
import type { OfficeCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
import { decode, encode } from 'cborg';
import { openStream, parcel, type TestStream } from '../../log/testing/counter-device.ts';
import type { FuzzDevice } from './fuzz-central.ts';
import { damageTree, type TreeDamage } from './mutate-tree.ts';
import type { FuzzedAct } from './sync-cases.ts';

export function writeActs(device: FuzzDevice, other: OfficeCode, acts: readonly FuzzedAct[]): TestStream {
  const stream = openStream(device.number, device.office, device.keys.sign);
  return appendActs(stream, 1, device, other, acts);
}

/** @param held changes the stream has already */
export function appendActs(
  stream: TestStream,
  held: number,
  device: FuzzDevice,
  other: OfficeCode,
  acts: readonly FuzzedAct[],
): TestStream {
  acts.forEach((act, place) => {
    const seq = held + 1 + place;
    const box =
      act.box === null ? undefined : { cipher: new Uint8Array(act.box).fill(seq), key: new Uint8Array(16).fill(seq) };
    stream.writeBytes(act.raw ?? bytesOf(stream, seq, device, other, act), box);
  });
  return stream;
}

/** Damaged CBOR, or bytes that say nothing where the damage cannot be written down. */
export function damagedBytes(bytes: Uint8Array, damage: readonly TreeDamage[]): Uint8Array {
  if (damage.length === 0) return bytes;
  const tree: unknown = decode(bytes);
  try {
    return encode(damage.reduce(damageTree, tree));
  } catch {
    return new Uint8Array([0xff]);
  }
}

function bytesOf(stream: TestStream, seq: number, device: FuzzDevice, other: OfficeCode, act: FuzzedAct): Uint8Array {
  const id = (back: number): ChangeId => changeId(stream.stream, Math.max(1, seq - back));
  const office = act.office === 'own' ? device.office : act.office === 'other' ? other : (act.office as OfficeCode);
  const change = {
    stream: stream.stream,
    seq,
    act: actId(stream.stream, seq),
    author: {
      office,
      clerk: act.clerk as StaffNumber,
      day: act.day as BusinessDay,
      at: act.at,
      clk: 2 as const,
      via: 'wedge' as const,
    },
    counter: 0,
    to: act.to.map((code) => code as OfficeCode),
    session: act.session,
    subjects: act.subjects.map((each) => ({ parcel: parcel(each.parcel), bases: each.bases.map(id) })),
    body: bodyOf(act, office, device.number, id(act.of)),
  };
  return damagedBytes(encodeChange(change), act.damage);
}

function bodyOf({ kind, word }: FuzzedAct, office: OfficeCode, device: number, of: ChangeId): KnownBody {
  switch (kind) {
    case 'received':
      return {
        kind,
        from: word === 0 ? UNKNOWN : atOffice(office),
        doubts: word > 3 ? ['misrouted', 'misrouted'] : [],
      };
    case 'shelved':
      return { kind, shelf: 'A'.repeat(word === 5 ? 24 : word + 1) };
    case 'handed-over':
      return { kind, to: 'addressee', document: 'carne', proof: word % 2 === 0 ? 'signature' : 'witness' };
    case 'reversed':
      return { kind, of, reason: 'wrong-act' };
    case 'settled':
      return { kind, stands: of, from: UNKNOWN, custodian: atOffice(office), grounds: 'parcel-seen' };
    case 'correction-proposed':
      return { kind, about: of, reason: 'other-parcel', remark: word === 5 ? 'x'.repeat(280) : null };
    case 'correction-seen':
    case 'correction-withdrawn':
      return { kind, proposal: of };
    case 'correction-accepted':
      return { kind, proposal: of, of };
    case 'correction-disputed':
      return { kind, proposal: of, grounds: 'not-this-act', remark: word === 5 ? '\u0000' : null };
    case 'announced':
      return {
        kind,
        platform: 'p',
        order: 'o'.repeat(word === 5 ? 80 : 1),
        item: '1',
        number: null,
        municipality: word === 0 ? 9999 : 3401,
        weightGrams: word === 1 ? 1_000_000 : null,
        doubts: [],
      };
    case 'stream-opened':
      return { kind, device: word === 0 ? device : word, previous: word === 1 ? of : null, app: 'fuzz' };
    case 'session-opened':
      return { kind, by: 'pin' };
  }
}
