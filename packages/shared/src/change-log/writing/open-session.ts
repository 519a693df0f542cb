/** Opens a clerk's session in the log, and carries one kept over a reload into the new stream before its next act. */
import { SYSTEM_RULE } from '../../custody/author.ts';
import type { OfficeCode } from '../../identifiers/office-code.ts';
import type { Act } from './chain-changes.ts';
import type { NotRecorded } from './commands.ts';
import { openStream } from './open-stream.ts';
import { type Written, writeActs } from './write-acts.ts';
import type { OpenStream, Writer } from './writer-state.ts';
import type { ClerkSession, DeviceIdentity, KeptSession } from './writer-store.ts';

/** The stream to write to, what must be written first, and the session as it is once that is written. */
export interface Opening {
  readonly stream: OpenStream;
  readonly acts: readonly Act[];
  readonly session: KeptSession;
}

/** Signs a clerk in: writes `session-opened`, and `stream-opened` before it when this is the run's first act. */
export function openSession(writer: Writer, clerk: ClerkSession): Promise<Written> {
  return writer.serially(async () => {
    const ready = await readyToWrite(writer);
    if (ready.kind === 'not-recorded') return ready;
    const stream = await currentStream(writer, ready.device);
    if (!stream) return { kind: 'not-recorded', reason: 'journal-failed' };
    const opening = prepareSession(writer, ready.device, stream, clerk);
    return writeActs(writer, stream, opening.acts, opening.session);
  });
}

/** What is missing before the clerk's next act can be written: nothing, when the session was opened in this stream. */
export async function continueSession(
  writer: Writer,
  device: DeviceIdentity,
  kept: KeptSession,
): Promise<Opening | null> {
  const stream = await currentStream(writer, device);
  if (!stream) return null;
  if (kept.stream === stream.end.stream) {
    return { stream, acts: [], session: { ...kept, lastActivityAt: writer.wallMs() } };
  }
  return prepareSession(writer, device, stream, kept);
}

export type Ready = { readonly kind: 'ready'; readonly device: DeviceIdentity } | NotRecorded;

export async function readyToWrite({ store, state }: Writer): Promise<Ready> {
  if (state.isStopped) return { kind: 'not-recorded', reason: 'restart-needed' };
  const device = await store.device();
  return device ? { kind: 'ready', device } : { kind: 'not-recorded', reason: 'not-enrolled' };
}

/** Null when the disk does not give a journal: no act is taken without one. */
async function currentStream(writer: Writer, { device }: DeviceIdentity): Promise<OpenStream | null> {
  try {
    writer.state.stream ??= await openStream(writer, device);
    return writer.state.stream;
  } catch {
    return null;
  }
}

function prepareSession(
  writer: Writer,
  device: DeviceIdentity,
  stream: OpenStream,
  { staff, name, role, day }: ClerkSession,
): Opening {
  const acts: readonly Act[] = [
    ...(stream.end.seq === 0 ? [streamOpened(writer, device, day)] : []),
    sessionOpened(device.office, { staff, day }),
  ];
  const seq = stream.end.seq + acts.length;
  const session = { staff, name, role, day, stream: stream.end.stream, seq, lastActivityAt: writer.wallMs() };
  return { stream, acts, session };
}

const streamOpened = ({ state, app }: Writer, { device, office }: DeviceIdentity, day: ClerkSession['day']): Act => ({
  body: { kind: 'stream-opened', device, previous: state.previous, app },
  author: { office, clerk: SYSTEM_RULE, day, via: 'system' },
  session: 0,
  ...NOTED,
});

const sessionOpened = (office: OfficeCode, { staff, day }: Pick<ClerkSession, 'staff' | 'day'>): Act => ({
  body: { kind: 'session-opened', by: 'pin' },
  author: { office, clerk: staff, day, via: 'key' },
  session: 'own',
  ...NOTED,
});

const NOTED = { subjects: [], box: null, exhibit: null, draft: null, act: null } as const;
