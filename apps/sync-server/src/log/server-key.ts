/** The central's own ES256 key: what receipts and extracts are signed with. It lies beside the database, mode 0600. */
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '@ventanilla/shared/src/result.ts';
import type { OpenKeys } from '@ventanilla/shared/src/sync/central/carry/read-runs-file.ts';
import type { Sign } from '@ventanilla/shared/src/sync/signing.ts';
import { eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Database, Reader } from './database.ts';
import { openWith } from './seal-keys.ts';
import { type PrivateJwk, privateKeyOf, publicPointOf, signerOf } from './signing.ts';
import { meta } from './tables/log-tables.ts';

export interface ServerKey {
  /** Raw point, base64url: given to devices at enrolment. */
  readonly publicKey: string;
  readonly sign: Sign;
  /** Opens what a counter sealed to the central in a file. */
  readonly openFrom: (ephemeral: Uint8Array) => OpenKeys | null;
}

/** Devices know the central by its key: another one, or none, would make every receipt look forged. */
export type KeyRefusal =
  | { readonly kind: 'server-key-missing'; readonly path: string }
  | { readonly kind: 'server-key-unreadable'; readonly path: string }
  | { readonly kind: 'server-key-changed'; readonly path: string };

const KNOWN_AS = 'server_key';
export const KEY_FILE = 'server-key.json';

/** The central's key, made on the way for a database that knows none. */
export function loadServerKey(database: Database, folder: string): Result<ServerKey, KeyRefusal> {
  if (knownKeyOf(database.read) === undefined) createKeyFile(join(folder, KEY_FILE));
  const key = readServerKey(database.read, folder);
  if (key.ok) {
    const fact = { key: KNOWN_AS, value: key.value.publicKey };
    database.writing((tx) => tx.insert(meta).values(fact).onConflictDoNothing().run());
  }
  return key;
}

/** The key file of a folder, if it is the one that its database knows. */
export function readServerKey(db: Reader, folder: string): Result<ServerKey, KeyRefusal> {
  const path = join(folder, KEY_FILE);
  const jwk = readKeyFile(path);
  if (!jwk.ok) return jwk;
  const publicKey = publicPointOf(jwk.value);
  const known = knownKeyOf(db);
  if (known !== undefined && known !== publicKey) return err({ kind: 'server-key-changed', path });
  const privateKey = privateKeyOf(jwk.value);
  return ok({ publicKey, sign: signerOf(privateKey), openFrom: (ephemeral) => openWith(privateKey, ephemeral) });
}

export const knownKeyOf = (db: Reader): string | undefined =>
  db.select().from(meta).where(eq(meta.key, KNOWN_AS)).get()?.value;

/** `wx`: of two processes that start on an empty folder one makes the key and the other reads it. */
function createKeyFile(path: string): void {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  try {
    writeFileSync(path, `${JSON.stringify(privateKey.export({ format: 'jwk' }))}\n`, { flag: 'wx', mode: 0o600 });
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause;
  }
}

const keyFile = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  d: z.string(),
});

function readKeyFile(path: string): Result<PrivateJwk, KeyRefusal> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return err({ kind: 'server-key-missing', path });
  }
  try {
    const jwk = keyFile.parse(JSON.parse(text));
    privateKeyOf(jwk);
    return ok(jwk);
  } catch {
    return err({ kind: 'server-key-unreadable', path });
  }
}
