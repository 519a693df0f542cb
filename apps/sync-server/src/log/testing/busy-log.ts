/** A log in which everything happened that can happen: announced, received, handed over twice, refused, waiting, forged. */
import type { KnownBody } from '@ventanilla/shared/src/change-log/kinds.ts';
import { parseStreamId } from '@ventanilla/shared/src/custody/change-id.ts';
import { UNKNOWN } from '@ventanilla/shared/src/custody/custodian.ts';
import type { MunicipalityCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
import { appendStatements, openOwnStream } from '@ventanilla/shared/src/sync/central/own-stream.ts';
import { encode } from 'cborg';
import { centralTools } from '../central-tools.ts';
import { orderLines } from '../tables/intake-tables.ts';
import { parcel, sealed, type TestStream } from './counter-device.ts';
import { office, sendAll, type TestDevice, type TestLog, testLog } from './test-log.ts';

export interface BusyLog extends TestLog {
  /** A device of each of two offices, and the stream it wrote. */
  readonly here: { readonly device: TestDevice; readonly stream: TestStream };
  readonly there: { readonly device: TestDevice; readonly stream: TestStream };
  /** Signed by another key than its device's: all of it lies in quarantine. */
  readonly forged: TestStream;
}

const received: KnownBody = { kind: 'received', from: UNKNOWN, doubts: [] };
const handedOver: KnownBody = { kind: 'handed-over', to: 'addressee', document: 'carne', proof: 'signature' };

/** 14 changes in 3 streams, and 1 in quarantine. */
export function busyLog(): BusyLog {
  const log = testLog([340101, 230201]);
  announce(log);
  const here = dayAt(log, 340101, [230201]);
  const there = dayAt(log, 230201, []);
  const device = log.device(office(340101));
  const forged = device.open();
  log.sync(device, { runs: [{ ...forged.run(), signature: new Uint8Array(64) }] });
  return { ...log, here, there, forged };
}

/** Opening, one parcel announced for the offices of Contramaestre. */
function announce({ database, voice }: TestLog): void {
  const stream = parseStreamId('c'.repeat(16));
  if (!stream.ok) throw new Error('sixteen digits');
  const subject = parcel('S:RR473124829GB');
  const line = { platform: 'demo', order: 'P-1', item: '1' };
  const announced: KnownBody = {
    kind: 'announced',
    ...line,
    number: 'RR473124829GB',
    municipality: 3401 as MunicipalityCode,
    weightGrams: 800,
    doubts: [],
  };
  database.writing((tx) => {
    openOwnStream(centralTools(voice), tx.log, { stream: stream.value, app: 'test' });
    tx.insert(orderLines)
      .values({ ...line, subject })
      .run();
    const statement = { body: announced, subjects: [{ parcel: subject, bases: [] }] };
    appendStatements(centralTools(voice), tx.log, [statement], 'import');
  });
}

/** Opening, received, handed over with a box, received another and took it back, a change nobody can read. */
function dayAt(log: TestLog, code: number, to: readonly number[]) {
  const device = log.device(office(code));
  const stream = device.open();
  const about = { subjects: [{ parcel: parcel('S:RR473124829GB'), bases: [] }] };
  const came = stream.write(received, about);
  const known = { subjects: [{ parcel: parcel('S:RR473124829GB'), bases: [came] }] };
  stream.write(handedOver, { ...known, box: sealed(code % 250), to: to.map(office) });
  const other = parcel(`N:PRUEBA-${code}`);
  const wrong = stream.write(received, { subjects: [{ parcel: other, bases: [] }] });
  stream.write(
    { kind: 'reversed', of: wrong, reason: 'wrong-parcel' },
    { subjects: [{ parcel: other, bases: [wrong] }] },
  );
  stream.writeBytes(encode(['nothing we know']));
  log.sync(device, sendAll(stream));
  return { device, stream };
}
