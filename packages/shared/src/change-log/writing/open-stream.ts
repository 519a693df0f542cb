/** Opens a stream: a fresh random name and an empty journal. Its first change, `stream-opened`, is written with the first act. */
import { changeId, streamFromBytes } from '../../custody/change-id.ts';
import { genesisHead } from '../chain.ts';
import type { OpenStream, Writer } from './writer-state.ts';

/** A fresh name at every start: a disk rolled back to last week can then never give a number out twice. */
export async function openStream({ hash, journals, random, wallMs }: Writer, device: number): Promise<OpenStream> {
  const stream = streamFromBytes(random(8));
  const journal = await journals.open(stream);
  return { end: { stream, seq: 0, head: genesisHead(hash, stream) }, journal, openedAt: wallMs(), device };
}

/** Ends the stream: it is not written to again, and the next act opens another that names its last change. */
export function closeStream({ state }: Writer): void {
  const closed = state.stream;
  state.stream = null;
  if (closed && closed.end.seq > 0) state.previous = changeId(closed.end.stream, closed.end.seq);
  closed?.journal.close();
}
