/** One simulated network: the central, its offices and counters, the paper on which people keep what they were told. */
import type { Hash } from '../../change-log/chain.ts';
import type { ChangeId, StreamId } from '../../custody/change-id.ts';
import { type OfficeCode, parseOfficeCode } from '../../identifiers/office-code.ts';
import { type ParcelSubject, parseSubject } from '../../identifiers/parcel-subject.ts';
import { chanceFrom } from '../seeded-chance.ts';
import type { Break } from './breaks.ts';
import { openCentral } from './central.ts';
import { type Counter, enrolCounter } from './counter.ts';
import type { Happening } from './diagram.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { createRowBook, type RowBook } from './row-book.ts';
import type { Fault, Network, Plan } from './steps.ts';
import type { Surroundings } from './surroundings.ts';

export interface World extends Surroundings {
  readonly network: Network;
  readonly counters: Counter[];
  readonly parcels: readonly ParcelSubject[];
  readonly ledger: Ledger;
  readonly rows: RowBook;
  /** Streams that were written by no counter of ours: builds of next year, forgers. */
  readonly foreignStreams: Set<StreamId>;
  /**
   * What a restored central has lost and its author too: only strangers to it still hold it. They do not offer it yet,
   * so their view of such a parcel goes beyond the central's.
   */
  readonly gone: Set<ChangeId>;
  readonly late: LateMessage[];
  /** Files on sticks, each as long as somebody may still carry it. */
  readonly toCentral: CarriedFile[];
  readonly toCounters: CarriedFile[];
  readonly happenings: Happening[];
  readonly faults: Map<string, number>;
  /** Collisions that came up at the central, by name, with the kinds of their sides. */
  readonly pairs: Map<string, string>;
}

/** A file, and the counter that made it or that it is for. */
export interface CarriedFile {
  readonly of: string;
  readonly bytes: Uint8Array;
}

/** A message that left its counter and has not arrived: nobody waits for an answer to it any more. */
export interface LateMessage {
  readonly from: string;
  readonly token: string;
  readonly body: Uint8Array;
}

/** 23 November 2026, noon in Havana. */
const STARTED_MS = 1_795_453_200_000;

export async function openWorld({ seed, network }: Plan, hash: Hash, broken: Break | null): Promise<World> {
  const chance = chanceFrom(seed ^ 0x5eed);
  const offices = Array.from({ length: network.offices }, (_, place) => officeAt(place));
  const world: World = {
    hash,
    broken,
    network,
    chance,
    central: openCentral(hash, chance, offices, broken, STARTED_MS),
    counters: [],
    parcels: Array.from({ length: network.parcels }, (_, place) => parcelAt(place)),
    ledger: createLedger(),
    rows: createRowBook(),
    foreignStreams: new Set(),
    gone: new Set(),
    late: [],
    toCentral: [],
    toCounters: [],
    happenings: [],
    faults: new Map(),
    pairs: new Map(),
    nowMs: STARTED_MS,
  };
  for (const [place, office] of offices.entries())
    for (let number = 1; number <= (network.devices[place] ?? 1); number++)
      world.counters.push(await enrolCounter(world, office, `${letterOf(place)}${number}`));
  return world;
}

export function note(world: World, from: string, to: string | null, text: string): void {
  world.happenings.push({ at: world.nowMs - STARTED_MS, from, to, text });
}

/** Counted where it strikes, not where it was planned: a cut line without a message on it is no fault. */
export function struck(world: World, fault: Fault): void {
  world.faults.set(fault, (world.faults.get(fault) ?? 0) + 1);
}

const letterOf = (place: number): string => String.fromCharCode(65 + place);

/** Offices come in pairs of one municipality, so that some read the same announcements. */
function officeAt(place: number): OfficeCode {
  const office = parseOfficeCode((2301 + Math.floor(place / 2)) * 100 + 1 + (place % 2));
  if (!office.ok) throw new Error(`not an office: ${office.error.given}`);
  return office.value;
}

function parcelAt(place: number): ParcelSubject {
  const subject = parseSubject(`N:SIM-${place + 1}`);
  if (!subject.ok) throw new Error(`not a parcel: ${subject.error.given}`);
  return subject.value;
}
