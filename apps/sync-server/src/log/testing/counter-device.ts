/** A counter device as the central meets it: writes streams with a real key, chain and signature, without a browser. */
import { generateKeyPairSync } from 'node:crypto';
import type { SealedBox } from '@ventanilla/shared/src/change-log/box.ts';
import { boxHash, genesisHead, nextHead } from '@ventanilla/shared/src/change-log/chain.ts';
import type { Subject } from '@ventanilla/shared/src/change-log/change.ts';
import { encodeChange } from '@ventanilla/shared/src/change-log/codec.ts';
import type { KnownBody } from '@ventanilla/shared/src/change-log/kinds.ts';
import type { BusinessDay, StaffNumber } from '@ventanilla/shared/src/custody/author.ts';
import { actId, type ChangeId, changeId, type StreamId } from '@ventanilla/shared/src/custody/change-id.ts';
import type { OfficeCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
import { type ParcelSubject, parseSubject } from '@ventanilla/shared/src/identifiers/parcel-subject.ts';
import { type Run, type SentChange, signedHead } from '@ventanilla/shared/src/sync/messages.ts';
import type { Sign } from '@ventanilla/shared/src/sync/signing.ts';
import { publicPointOf, sha256, signerOf } from '../signing.ts';

export interface DeviceKeys {
  readonly publicKey: string;
  readonly sign: Sign;
}

export interface TestStream {
  readonly stream: StreamId;
  /** Writes one change and names it. */
  readonly write: (body: KnownBody, more?: Written) => ChangeId;
  /** Puts bytes into the stream that no counter would write. */
  readonly writeBytes: (bytes: Uint8Array, box?: SealedBox) => ChangeId;
  /** The run from `first` to the end, or to `last`. */
  readonly run: (first?: number, last?: number) => Run;
}

export interface Written {
  readonly subjects?: readonly Subject[];
  readonly to?: readonly OfficeCode[];
  readonly box?: SealedBox;
  readonly office?: OfficeCode;
  readonly day?: number;
}

export function newDeviceKeys(): DeviceKeys {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = privateKey.export({ format: 'jwk' });
  return { publicKey: publicPointOf({ x, y }), sign: signerOf(privateKey) };
}

let streamsMade = 0;

/** A stream that opens itself for `device`. Names are counted, so that a test that fails fails again. */
export function openStream(device: number, office: OfficeCode, sign: Sign): TestStream {
  streamsMade += 1;
  const stream = streamsMade.toString(16).padStart(16, '0') as StreamId;
  const sent: SentChange[] = [];
  const heads: Uint8Array[] = [genesisHead(sha256, stream)];

  const append = (bytes: Uint8Array, box: SealedBox | null): ChangeId => {
    const head = heads.at(-1) ?? new Uint8Array(32);
    sent.push({ bytes, box });
    heads.push(nextHead(sha256, head, bytes, boxHash(sha256, box?.cipher ?? null)));
    return changeId(stream, sent.length);
  };
  const write = (body: KnownBody, more: Written = {}): ChangeId => {
    const seq = sent.length + 1;
    const author = {
      office: more.office ?? office,
      clerk: 7 as StaffNumber,
      day: (more.day ?? 20_261_123) as BusinessDay,
      at: 1_795_000_000_000 + seq,
      clk: 2 as const,
      via: 'wedge' as const,
    };
    const act = actId(stream, seq);
    const { to = [], subjects = [] } = more;
    return append(
      encodeChange({ stream, seq, act, author, counter: 0, to, session: 1, subjects, body }),
      more.box ?? null,
    );
  };

  write({ kind: 'stream-opened', device, previous: null, app: 'test' });
  return {
    stream,
    write,
    writeBytes: (bytes, box) => append(bytes, box ?? null),
    run: (first = 1, last = sent.length) => {
      const head = heads[last] ?? new Uint8Array(32);
      return {
        stream,
        first,
        changes: sent.slice(first - 1, last),
        head,
        signature: sign(signedHead(stream, last, head)),
      };
    },
  };
}

/** The parcel a text names; throws on a text that names none. */
export function parcel(text: string): ParcelSubject {
  const subject = parseSubject(text);
  if (!subject.ok) throw new Error(`not a subject: ${text}`);
  return subject.value;
}

/** A box as the central sees one: bytes it cannot open, and a key. */
export const sealed = (mark: number): SealedBox => ({
  cipher: new Uint8Array(40).fill(mark),
  key: new Uint8Array(16).fill(mark),
});
