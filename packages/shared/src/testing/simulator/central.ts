/** The central of a simulated network: production rules over a store in memory, behind the frames of the real wire. */
import type { Hash } from '../../change-log/chain.ts';
import { type StreamId, streamFromBytes } from '../../custody/change-id.ts';
import type { MunicipalityCode, OfficeCode } from '../../identifiers/office-code.ts';
import type { ParcelSubject } from '../../identifiers/parcel-subject.ts';
import { projectChanges } from '../../reports/project-changes.ts';
import { err, ok, type Result } from '../../result.ts';
import { answerSync } from '../../sync/central/answer-sync.ts';
import { beginEpoch } from '../../sync/central/begin-epoch.ts';
import type { CallingDevice } from '../../sync/central/calling-device.ts';
import { appendStatements, type OwnTools, openOwnStream } from '../../sync/central/own-stream.ts';
import type { NoAnswer } from '../../sync/counter/transport.ts';
import { readFrame, writeFrame } from '../../sync/frame.ts';
import { readRequest, writeResponse } from '../../sync/messages.ts';
import { type MemoryCentral, memoryCentral } from '../memory-central.ts';
import type { Chance } from '../seeded-chance.ts';
import type { Break } from './breaks.ts';
import { openToFollowers } from './broken-ports.ts';
import { havanaDay } from './havana-day.ts';
import { type KeyPair, keyPair } from './keys.ts';

export interface Central {
  /** Ends the process in the middle of the next answer. */
  kill: 'before-commit' | 'after-commit' | null;
  store: MemoryCentral;
  /** Who may call, by token. */
  devices: ReadonlyMap<string, CallingDevice>;
  /** The proved copy outside, and who was enrolled then. */
  copy: { readonly store: MemoryCentral; readonly devices: ReadonlyMap<string, CallingDevice> } | null;
  nextDevice: number;
  readonly hash: Hash;
  readonly chance: Chance;
  readonly broken: Break | null;
  readonly key: KeyPair;
}

type Tx = Parameters<Parameters<MemoryCentral['writing']>[0]>[0];

export function openCentral(
  hash: Hash,
  chance: Chance,
  offices: readonly OfficeCode[],
  broken: Break | null,
  nowMs: number,
): Central {
  const store = memoryCentral(offices.map((code) => ({ code, municipality: Math.floor(code / 100), version: 1 })));
  const key = keyPair(hash, chance.bytes(32));
  const central: Central = {
    kill: null,
    store,
    devices: new Map(),
    copy: null,
    nextDevice: 1,
    hash,
    chance,
    broken,
    key,
  };
  store.writing((tx) => openOwnStream(toolsOf(central, nowMs), tx, freshStream(central)));
  return central;
}

export interface Enrolled {
  readonly number: number;
  readonly token: string;
}

export function enrol(central: Central, office: OfficeCode, verify: CallingDevice['verify']): Enrolled {
  const number = central.nextDevice;
  central.nextDevice += 1;
  const token = `token-${number}-${central.chance.int(2 ** 30)}`;
  central.devices = new Map([...central.devices, [token, { number, office, verify }]]);
  central.store.tables.devices.set(number, office);
  return { number, token };
}

/** What comes back for one body posted to /sync. */
export function answer(central: Central, token: string, body: Uint8Array, nowMs: number): Result<Uint8Array, NoAnswer> {
  const device = central.devices.get(token);
  if (!device) return refused(401, 'unknown_device');
  const frame = readFrame(body, central.hash);
  if (!frame.ok) return refused(400, frame.error.kind === 'damaged' ? 'damaged' : 'not_a_frame');
  const request = readRequest({ content: frame.value.deflated, boxes: frame.value.boxes });
  if (!request.ok) return refused(400, 'malformed');
  const { kill } = central;
  central.kill = null;
  const store = {
    ...central.store,
    writing: <T>(work: (tx: Tx) => T): T =>
      central.store.writing((tx) => {
        const done = work(central.broken === 'scope' ? openToFollowers(tx) : tx);
        if (kill === 'before-commit') throw new Killed();
        return done;
      }),
  };
  try {
    const response = answerSync({ ...toolsOf(central, nowMs), store, sign: central.key.sign }, device, request.value);
    if (kill === 'after-commit') return err({ kind: 'no-network' });
    const { content, boxes } = writeResponse(response, central.hash);
    return ok(writeFrame({ deflated: content, boxes }, central.hash));
  } catch (cause) {
    if (cause instanceof Killed) return err({ kind: 'no-network' });
    throw cause;
  }
}

/** What the rules need to take a file in. */
export const filePortsOf = (central: Central, nowMs: number) => ({
  ...toolsOf(central, nowMs),
  store: central.store,
  sign: central.key.sign,
});

export function announce(
  central: Central,
  parcel: ParcelSubject,
  municipality: number,
  line: string,
  nowMs: number,
): void {
  const body = {
    kind: 'announced',
    platform: 'sim',
    order: line,
    item: '1',
    number: null,
    municipality: municipality as MunicipalityCode,
    weightGrams: 500,
    doubts: [],
  } as const;
  central.store.writing((tx) =>
    appendStatements(toolsOf(central, nowMs), tx, [{ body, subjects: [{ parcel, bases: [] }] }], 'import'),
  );
}

/** A copy outside that was read back: from now on what it covers is safe. */
export function backUp(central: Central): void {
  central.store.writing((tx) => tx.raiseSafe(tx.reach()));
  central.copy = { store: central.store.copy(), devices: central.devices };
}

/** @returns false when there is no copy to restore */
export function restore(central: Central, nowMs: number): boolean {
  const { copy } = central;
  if (!copy) return false;
  const epoch = central.store.reading((tx) => tx.epoch()) + 1;
  central.store = copy.store.copy();
  central.devices = copy.devices;
  // The copy does not know which numbers were given out after it.
  central.nextDevice += 1000;
  central.store.writing((tx) =>
    beginEpoch(toolsOf(central, nowMs), tx, { epoch, losses: [], opened: freshStream(central) }),
  );
  return true;
}

const freshStream = ({ chance }: Central): { readonly stream: StreamId; readonly app: string } => ({
  stream: streamFromBytes(chance.bytes(8)),
  app: 'sim',
});

const toolsOf = ({ hash, key }: Central, nowMs: number): OwnTools<Tx> => ({
  hash,
  sign: key.sign,
  nowMs,
  project: projectChanges,
  dayOf: havanaDay,
});

class Killed extends Error {}

const refused = (status: number, code: string): Result<never, NoAnswer> =>
  err({ kind: 'refused', status, error: { code, what: code, why: code, next: code } });
