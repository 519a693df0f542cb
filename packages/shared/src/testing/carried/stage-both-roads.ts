/** Three counters of two offices and their central, played step by step over both roads in any order. */
import type { Hash } from '../../change-log/chain.ts';
import type { ParcelSubject } from '../../identifiers/parcel-subject.ts';
import { type CarriedCentral, carriedCentral } from './carried-central.ts';
import { type CarriedCounter, carriedCounter } from './carried-counter.ts';

export type Step =
  | { readonly does: 'act'; readonly counter: number; readonly parcel: ParcelSubject }
  /** Makes a file; it goes into the pile. */
  | { readonly does: 'export'; readonly counter: number }
  /** Takes a file out of the pile to the central, or one taken before. Its answer goes into the other pile. */
  | { readonly does: 'carry-in'; readonly file: number }
  /** Brings an answer to the counter it is for, or one brought before. */
  | { readonly does: 'carry-back'; readonly file: number }
  | { readonly does: 'line'; readonly counter: number };

export interface Stage {
  readonly central: CarriedCentral;
  readonly counters: readonly CarriedCounter[];
}

export async function playBothRoads(hash: Hash, steps: readonly Step[]): Promise<Stage> {
  const central = carriedCentral(hash);
  const counters = await Promise.all([7, 8, 9].map((number) => carriedCounter(hash, number, central.name)));
  const runs: Uint8Array[] = [];
  const receipts: { readonly counter: CarriedCounter; readonly file: Uint8Array }[] = [];
  const writers: CarriedCounter[] = [];
  for (const step of steps) {
    const counter = 'counter' in step ? counters[step.counter % counters.length] : undefined;
    if (step.does === 'act') await counter?.act(step.parcel);
    if (step.does === 'line') await counter?.sync(central);
    if (step.does === 'export' && counter) {
      runs.push((await counter.exportFile()).bytes);
      writers.push(counter);
    }
    if (step.does === 'carry-in' && runs.length > 0) {
      const which = step.file % runs.length;
      const [file, writer] = [runs[which], writers[which]];
      const taken = file && central.take(file);
      if (taken && !taken.ok) throw new Error(`the central refused an honest file: ${taken.error.kind}`);
      if (taken && writer) receipts.push({ counter: writer, file: taken.value.receipts });
    }
    if (step.does === 'carry-back' && receipts.length > 0) {
      const back = receipts[step.file % receipts.length];
      const brought = await back?.counter.importFile(back.file);
      if (brought && !brought.ok) throw new Error(`the counter refused an honest file: ${brought.error.kind}`);
    }
  }
  return { central, counters };
}

/** One more trip with the stick for every counter: there with all it has, back with the answer. */
export async function carryAll({ central, counters }: Stage): Promise<void> {
  for (const counter of counters) {
    const taken = central.take((await counter.exportFile()).bytes);
    if (!taken.ok) throw new Error(taken.error.kind);
    const brought = await counter.importFile(taken.value.receipts);
    if (!brought.ok) throw new Error(brought.error.kind);
  }
}

/** What a central holds, whatever the road and the order it came by. Positions and moments of arrival are no part of it. */
export function holdingOf({ store: { tables } }: CarriedCentral): unknown {
  const hex = (bytes: Uint8Array | null | undefined): string | null =>
    bytes ? Array.from(bytes, (byte) => byte.toString(16)).join(' ') : null;
  return {
    streams: sorted(
      [...tables.streams.values()].map(({ stream, seq, head, closed }) => [stream, seq, hex(head), closed]),
    ),
    changes: sorted(
      [...tables.changes].map(([id, { bytes, box, head }]) => [
        id,
        hex(bytes),
        hex(box?.cipher),
        hex(box?.key),
        hex(head),
      ]),
    ),
    parcels: sorted([...tables.parcels].map(([subject, row]) => [subject, row.caseOpen, row.heldBy])),
    acts: sorted([...tables.acts].map(([name, { sum }]) => [name, sum])),
    sides: sorted([...tables.sides]),
    unverified: tables.unverified.size,
  };
}

const sorted = (rows: readonly (readonly unknown[])[]): readonly string[] =>
  rows.map((row) => JSON.stringify(row)).sort();
