/**
 * Records one act: load what it is about, compare with what the clerk was shown, let the rules of the trade decide,
 * seal the personal part, write. The whole runs in the writer's queue, where arrivals wait too, so what was compared
 * still holds when it is written.
 */
import type { ChangeId } from '../../custody/change-id.ts';
import { type Parcel, unmet } from '../../custody/parcel.ts';
import type { ParcelSubject } from '../../identifiers/parcel-subject.ts';
import { decodeChange } from '../codec.ts';
import { parcelOf } from '../fold.ts';
import type { Act } from './chain-changes.ts';
import type { Answer, Command, Envelope, SeenHeads } from './commands.ts';
import type { Decided } from './decide-command.ts';
import { continueSession, readyToWrite } from './open-session.ts';
import { sealPersonal } from './seal-personal.ts';
import { slipNumber } from './slip-number.ts';
import { writeActs } from './write-acts.ts';
import type { Writer } from './writer-state.ts';
import type { DeviceIdentity, KeptSession, WriterStore } from './writer-store.ts';

/** Answers with the change and its slip, with the refusal, or with why nothing was recorded. Rejects on a fault, with nothing recorded. */
export const recordCommand = (writer: Writer, envelope: Envelope): Promise<Answer> =>
  writer.serially(() => recordInTurn(writer, envelope));

async function recordInTurn(writer: Writer, envelope: Envelope): Promise<Answer> {
  const { store, state } = writer;
  if (state.journalledOnly.has(envelope.act)) return { kind: 'journalled-only' };
  const ready = await readyToWrite(writer);
  if (ready.kind === 'not-recorded') return ready;
  const earlier = await store.changeOfDraft(envelope.act);
  if (earlier) return recorded(ready.device, earlier);
  const session = await store.session();
  if (!session) return { kind: 'no-session' };

  const parcels = await loadParcels(store, await subjectsOfCommand(store, envelope.command));
  const moved = parcels.find((parcel) => hasMoved(parcel, envelope.seen, envelope.command.kind));
  if (moved) return { kind: 'changed', subject: moved.subject };

  const here = { office: ready.device.office, clerk: session.staff, role: session.role };
  const decided = writer.rules.decide(envelope.command, parcels, here);
  if (!decided.ok) return { kind: 'refused', refusal: decided.error };

  return write(writer, ready.device, session, envelope, decided.value);
}

async function write(
  writer: Writer,
  device: DeviceIdentity,
  session: KeptSession,
  { act, via }: Envelope,
  { body, subjects, personal }: Decided,
): Promise<Answer> {
  const sealed = await sealPersonal(writer, body, personal);
  const opening = await continueSession(writer, device, session);
  if (!opening) return { kind: 'not-recorded', reason: 'journal-failed' };
  const done: Act = {
    ...sealed,
    subjects,
    author: { office: device.office, clerk: session.staff, day: session.day, via },
    session: opening.session.seq,
    draft: act,
    act: writer.state.unrecorded.get(act) ?? null,
  };
  const written = await writeActs(writer, opening.stream, [...opening.acts, done], opening.session);
  return written.kind === 'written' ? recorded(device, written.last) : written;
}

const recorded = ({ office }: DeviceIdentity, change: ChangeId): Answer => ({
  kind: 'recorded',
  change,
  slip: slipNumber(office, change),
});

async function loadParcels(store: WriterStore, subjects: readonly ParcelSubject[]): Promise<readonly Parcel[]> {
  const rows = await store.parcels(subjects);
  return subjects.map((subject) => {
    const row = rows.get(subject);
    return row ? parcelOf(row) : unmet(subject);
  });
}

async function subjectsOfCommand(store: WriterStore, command: Command): Promise<readonly ParcelSubject[]> {
  if (command.kind === 'hand-over') return [...new Set(command.subjects)];
  return command.kind === 'reverse' ? subjectsOfAct(store, command.of) : [command.subject];
}

async function subjectsOfAct(store: WriterStore, id: ChangeId): Promise<readonly ParcelSubject[]> {
  const held = (await store.changes([id])).get(id);
  const change = held ? decodeChange(held.stream, held.seq, held.bytes) : null;
  return change?.ok ? change.value.subjects.map(({ parcel }) => parcel) : [];
}

/** A reversal is shown for one parcel of its act; what the clerk was not shown of the others cannot have moved for them. */
function hasMoved({ subject, heads }: Parcel, seen: SeenHeads, kind: Command['kind']): boolean {
  const shown = seen[subject];
  if (shown === undefined) return kind !== 'reverse' && heads.length > 0;
  return shown.length !== heads.length || heads.some((head) => !shown.includes(head));
}
