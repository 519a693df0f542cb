/**
 * The highest `safe` the central ever told a device, signed and kept beside the copies: whoever restores one can see
 * whether it covers what was promised, also when DATA_DIR is gone.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseStreamId } from '@ventanilla/shared/src/custody/change-id.ts';
import { err, ok, type Result } from '@ventanilla/shared/src/result.ts';
import type { Reach } from '@ventanilla/shared/src/sync/central/kept-log.ts';
import type { Sign } from '@ventanilla/shared/src/sync/signing.ts';
import { encode } from 'cborg';
import * as z from 'zod/mini';
import { verifierOf } from '../log/signing.ts';
import { systemReason, writeDurably } from './durable-files.ts';

export interface SafeStatement {
  /** Highest epoch known when it was written: the next restored copy begins a higher one. */
  readonly epoch: number;
  readonly atMs: number;
  readonly safe: Reach;
}

export type BadStatement =
  | { readonly kind: 'statement-unreadable'; readonly path: string }
  /** Signed by another key: another central keeps its copies here, or somebody changed it. */
  | { readonly kind: 'statement-foreign'; readonly path: string };

const FILE = 'safe.json';

export function writeStatement(folder: string, statement: SafeStatement, sign: Sign): void {
  const { epoch, atMs, safe } = statement;
  const signature = Buffer.from(sign(signedStatement(statement))).toString('base64url');
  const content = { epoch, atMs, safe: Object.fromEntries(inOrder(safe)), signature };
  writeDurably(join(folder, FILE), `${JSON.stringify(content)}\n`);
}

/** @returns null when there is none. `publicKey`: the central's, raw point, base64url */
export function readStatement(folder: string, publicKey: string): Result<SafeStatement | null, BadStatement> {
  const path = join(folder, FILE);
  const text = readText(path);
  if (text === null) return ok(null);
  const parsed = parse(text);
  const safe = parsed && reachOf(parsed.safe);
  if (!safe) return err({ kind: 'statement-unreadable', path });
  const statement = { epoch: parsed.epoch, atMs: parsed.atMs, safe };
  const verify = verifierOf(publicKey);
  const signature = new Uint8Array(Buffer.from(parsed.signature, 'base64url'));
  const isOurs = verify.ok && verify.value(signedStatement(statement), signature);
  return isOurs ? ok(statement) : err({ kind: 'statement-foreign', path });
}

const content = z.object({
  epoch: z.int(),
  atMs: z.int(),
  safe: z.record(z.string(), z.int()),
  signature: z.string(),
});

/** Null for what is no statement. */
function parse(text: string): z.infer<typeof content> | null {
  try {
    return content.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Null when something in it is no stream. */
function reachOf(safe: Readonly<Record<string, number>>): Reach | null {
  const named = Object.entries(safe).map(([text, seq]) => [parseStreamId(text), seq] as const);
  const read = named.flatMap(([stream, seq]) => (stream.ok ? [[stream.value, seq] as const] : []));
  return read.length === named.length ? new Map(read) : null;
}

/** Null when there is no such file. One that cannot be read is not nothing. */
function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    return ['ENOENT', 'ENOTDIR'].includes(systemReason(cause)) ? null : '';
  }
}

const signedStatement = ({ epoch, atMs, safe }: SafeStatement): Uint8Array =>
  encode(['safe', epoch, atMs, inOrder(safe)]);

const inOrder = (reach: Reach): readonly (readonly [string, number])[] =>
  [...reach].sort(([a], [b]) => (a < b ? -1 : 1));
