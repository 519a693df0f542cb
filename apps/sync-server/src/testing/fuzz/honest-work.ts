/** The people who go on working while somebody sends nonsense: the same device, a colleague, another office. */
import type { KnownBody } from '@ventanilla/shared/src/change-log/kinds.ts';
import { UNKNOWN } from '@ventanilla/shared/src/custody/custodian.ts';
import { err, ok, type Result } from '@ventanilla/shared/src/result.ts';
import type { SyncRequest, SyncResponse } from '@ventanilla/shared/src/sync/messages.ts';
import { eq } from 'drizzle-orm';
import { streams } from '../../log/tables/log-tables.ts';
import { openStream, parcel, type TestStream } from '../../log/testing/counter-device.ts';
import { type Held, plainRequest } from './build-request.ts';
import type { Ask, FuzzCentral, FuzzDevice } from './fuzz-central.ts';
import type { Finding } from './fuzz-target.ts';
import { readAnswer } from './read-answer.ts';
import type { Sending } from './sync-cases.ts';

export interface HonestWork {
  /** Streams the central holds, for a case to claim, go on with or contradict. */
  readonly held: (how: Sending['how']) => Promise<Held>;
  /** Each of the three does one more thing and hears of the others: nothing may stand in their way. */
  readonly goOn: () => Promise<Result<null, Finding>>;
}

interface Worker {
  readonly device: FuzzDevice;
  readonly stream: TestStream;
  written: number;
  cursor: number;
}

const RECEIVED: KnownBody = { kind: 'received', from: UNKNOWN, doubts: [] };

export async function startHonestWork(central: FuzzCentral, ask: Ask): Promise<HonestWork> {
  const { attacker, colleague, stranger } = central.devices;
  const workers = [attacker, colleague, stranger].map(startWorker);
  const foreign = openStream(stranger.number, stranger.office, stranger.keys.sign);
  await sync(central.ask, stranger, { runs: [foreign.run()] });
  const ownOf = async () => {
    const stream = openStream(attacker.number, attacker.office, attacker.keys.sign);
    stream.write(RECEIVED, { subjects: [{ parcel: parcel('N:COMUN-1'), bases: [] }] });
    await sync(central.ask, attacker, { runs: [stream.run()] });
    return { stream, seq: 2 };
  };
  const own = await ownOf();
  const name = central.central.database.read.select().from(streams).where(eq(streams.device, 0)).get()?.stream ?? '';
  return {
    held: async (how) => ({
      own: how === 'continued' || how === 'fork' ? await ownOf() : own,
      foreign,
      central: name,
    }),
    goOn: async () => {
      for (const worker of workers) {
        const worked = await goOnWith(ask, worker);
        if (!worked.ok) return worked;
      }
      return ok(null);
    },
  };
}

const startWorker = (device: FuzzDevice): Worker => ({
  device,
  stream: openStream(device.number, device.office, device.keys.sign),
  written: 1,
  cursor: 0,
});

async function goOnWith(ask: Ask, worker: Worker): Promise<Result<null, Finding>> {
  const { device, stream } = worker;
  const first = worker.written === 1 ? 1 : worker.written + 1;
  stream.write(RECEIVED, {
    subjects: [{ parcel: parcel(`N:HONRADO-${stream.stream.toUpperCase()}-${worker.written}`), bases: [] }],
  });
  worker.written += 1;
  let more = true;
  for (let page = 0; more; page++) {
    const runs = page === 0 ? [stream.run(first)] : [];
    const said = await sync(ask, device, { runs, cursor: worker.cursor });
    if (!said.ok) return err(`the honest batch behind it: ${said.error}`);
    if (page === 0 && !isTaken(said.value, worker)) {
      return err(`the honest batch behind it was not plainly taken: ${JSON.stringify(said.value.outcomes)}`);
    }
    if (said.value.more && said.value.cursor <= worker.cursor) return err('a reader gets the same page for ever');
    worker.cursor = said.value.cursor;
    more = said.value.more;
  }
  return ok(null);
}

const isTaken = ({ outcomes, receipts }: SyncResponse, { stream, written }: Worker): boolean =>
  outcomes.length === 0 && receipts.some((each) => each.stream === stream.stream && each.received === written);

async function sync(
  ask: Ask,
  device: FuzzDevice,
  request: Partial<SyncRequest>,
): Promise<Result<SyncResponse, Finding>> {
  const response = await ask('/sync', plainRequest(device, request));
  if (response.status !== 200) return err(`answered ${response.status}: ${await response.text()}`);
  return readAnswer(new Uint8Array(await response.arrayBuffer()));
}
