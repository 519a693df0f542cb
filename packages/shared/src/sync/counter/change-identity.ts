/**
 * Makes this browser a device, or another device than it was. All that belonged to the old one ends in one commit: its
 * stream, its clerk's session, its office's people and last day, what it heard of the central. What it recorded stays.
 */
import { closeStream } from '../../change-log/writing/open-stream.ts';
import { type Writer, writeInTurn } from '../../change-log/writing/writer-state.ts';
import { type CounterStore, type EnrolledDevice, NOTHING_READ } from './counter-store.ts';

/** In the writer's queue: an act must find the old identity whole or the new one. */
export const changeIdentity = (writer: Writer<CounterStore>, device: EnrolledDevice, epoch: number): Promise<void> =>
  writeInTurn(writer, () => changeInTurn(writer, device, epoch));

async function changeInTurn(writer: Writer<CounterStore>, device: EnrolledDevice, epoch: number): Promise<void> {
  const protection = await writer.measureProtection();
  // The central takes a stream from the device that opened it alone: a later act in it would be ticked and never sent.
  closeStream(writer);
  // The delivery is read from its beginning; what is held already is skipped.
  const replication = { ...NOTHING_READ, epoch };
  await writer.store.commit({ device, replication, protection, ...NOTHING_OF_THE_OLD_ONE });
}

const NOTHING_OF_THE_OLD_ONE = { session: null, reference: null, lastDay: null, contact: null } as const;
