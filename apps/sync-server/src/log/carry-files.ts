/** The central's second door: a counter's file goes in by the rules of the line, the file with its answer comes out. */
import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import { err, ok, type Result } from '@ventanilla/shared/src/result.ts';
import {
  type NoRuns,
  type RunsFilePorts,
  readRunsFile,
} from '@ventanilla/shared/src/sync/central/carry/read-runs-file.ts';
import { type RunCounts, takeRuns } from '@ventanilla/shared/src/sync/central/carry/take-runs.ts';
import { writeReceiptsFile } from '@ventanilla/shared/src/sync/central/carry/write-receipts-file.ts';
import { centralTools } from './central-tools.ts';
import type { Database } from './database.ts';
import { sealTo } from './seal-keys.ts';
import type { ServerKey } from './server-key.ts';
import { sha256 } from './signing.ts';

export interface FilePorts {
  readonly database: Database;
  readonly key: ServerKey;
  readonly findDevice: RunsFilePorts['findDevice'];
  readonly nowMs: number;
}

export interface TakenFile {
  readonly device: number;
  readonly office: number;
  readonly counts: RunCounts;
  /** Null when the device named no key to seal an answer to. */
  readonly receipts: Uint8Array | null;
}

/** All of a file is committed before its answer is written, or nothing of it is. */
export function takeRunsFile(
  { database, key, findDevice, nowMs }: FilePorts,
  bytes: Uint8Array,
): Result<TakenFile, NoRuns> {
  const { publicKey, openFrom, sign } = key;
  const read = readRunsFile({ hash: sha256, publicKey, findDevice, inflate, openFrom }, bytes);
  if (!read.ok) return read;
  const { device } = read.value;
  const { counts, answers } = takeRuns({ ...centralTools({ sign, nowMs }), store: database.store }, read.value);
  const ports = { hash: sha256, sign, publicKey, deflate, sealTo, nowMs };
  const receipts = writeReceiptsFile(ports, read.value, answers);
  return ok({ device: device.number, office: device.office, counts, receipts });
}

const deflate = (content: Uint8Array): Uint8Array =>
  new Uint8Array(deflateRawSync(content, { level: constants.Z_BEST_COMPRESSION }));

/** Capped: a few bytes can inflate to gigabytes. */
function inflate(deflated: Uint8Array, longest: number): Result<Uint8Array, { readonly kind: 'does-not-inflate' }> {
  try {
    return ok(new Uint8Array(inflateRawSync(deflated, { maxOutputLength: longest })));
  } catch {
    return err({ kind: 'does-not-inflate' });
  }
}
