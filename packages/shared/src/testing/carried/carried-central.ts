/** A central in memory with both its doors: the line and the stick. Same rules, same store. */
import type { Hash } from '../../change-log/chain.ts';
import type { BusinessDay } from '../../custody/author.ts';
import type { OfficeCode } from '../../identifiers/office-code.ts';
import { projectChanges } from '../../reports/project-changes.ts';
import { err, ok, type Result } from '../../result.ts';
import { answerSync } from '../../sync/central/answer-sync.ts';
import type { CallingDevice } from '../../sync/central/calling-device.ts';
import { type NoRuns, readRunsFile } from '../../sync/central/carry/read-runs-file.ts';
import { type RunCounts, takeRuns } from '../../sync/central/carry/take-runs.ts';
import { writeReceiptsFile } from '../../sync/central/carry/write-receipts-file.ts';
import { readFrame, writeFrame } from '../../sync/frame.ts';
import { readRequest, writeResponse } from '../../sync/messages.ts';
import { type MemoryCentral, memoryCentral } from '../memory-central.ts';
import { toyKeys } from './toy-keys.ts';

export interface CarriedCentral {
  readonly name: string;
  readonly store: MemoryCentral;
  /** What became of the runs, and the file that goes back. */
  readonly take: (file: Uint8Array) => Result<{ readonly counts: RunCounts; readonly receipts: Uint8Array }, NoRuns>;
  /** The body of `POST /sync` and its answer. */
  readonly answer: (device: number, body: Uint8Array) => Uint8Array;
}

const OFFICES = [340101, 230201] as readonly number[] as readonly OfficeCode[];
/** Devices 7 and 8 stand in one office, 9 in another; nobody else is known. */
export const officeOf = (device: number): OfficeCode => (device === 9 ? 230201 : 340101) as OfficeCode;
const KNOWN = [7, 8, 9];

/** @param epoch another one than the devices know makes them send everything again */
export function carriedCentral(hash: Hash, name = 'central', epoch = 1): CarriedCentral {
  const keys = toyKeys(hash);
  const offices = OFFICES.map((code) => ({ code, municipality: Math.floor(code / 100), version: 1 }));
  const store = memoryCentral(offices);
  store.writing((tx) => tx.saveEpoch(epoch));
  let files = 0;
  const tools = {
    hash,
    project: projectChanges,
    dayOf: () => 20261123 as BusinessDay,
    nowMs: Date.UTC(2026, 10, 23, 18),
    store,
    sign: keys.signer(name),
  };
  const deviceOf = (number: number): CallingDevice => ({
    number,
    office: officeOf(number),
    verify: keys.verifier(`device ${number}`),
  });
  const take: CarriedCentral['take'] = (file) => {
    const read = readRunsFile(
      {
        hash,
        publicKey: name,
        findDevice: (number) => (KNOWN.includes(number) ? ok(deviceOf(number)) : err({ kind: 'unknown-device' })),
        inflate: (deflated, longest) => (deflated.length > longest ? err('too long') : ok(deflated)),
        openFrom: (ephemeral) => keys.open(ephemeral, keys.pointOf(name)),
      },
      file,
    );
    if (!read.ok) return read;
    const { counts, answers } = takeRuns(tools, read.value);
    files += 1;
    const ephemeral = keys.pointOf(`${name} ${files}`);
    const sealTo = (reader: Uint8Array) => ({ ephemeral, seal: keys.seal(ephemeral, reader) });
    const ports = { hash, sign: tools.sign, publicKey: name, deflate: same, sealTo, nowMs: tools.nowMs };
    const receipts = writeReceiptsFile(ports, read.value, answers);
    if (!receipts) throw new Error('toy points are points');
    return ok({ counts, receipts });
  };
  const answer = (device: number, body: Uint8Array): Uint8Array => {
    const frame = readFrame(body, hash);
    const request = frame.ok ? readRequest({ content: frame.value.deflated, boxes: frame.value.boxes }) : frame;
    if (!request.ok) throw new Error('a counter writes frames that can be read');
    const { content, boxes } = writeResponse(answerSync(tools, deviceOf(device), request.value), hash);
    return writeFrame({ deflated: content, boxes }, hash);
  };
  return { name, store, take, answer };
}

const same = (content: Uint8Array): Uint8Array => content;
