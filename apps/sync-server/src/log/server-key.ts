/** The central's own ES256 key: what receipts and extracts are signed with. It lies beside the database, mode 0600. */
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '@ventanilla/shared/src/result.ts';
import { eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import type { Database } from './database.ts';
import { type PrivateJwk, privateKeyOf, publicPointOf, type Sign, signerOf } from './signing.ts';
import { meta } from './tables/log-tables.ts';

export interface ServerKey {
  /** Raw point, base64url: given to devices at enrolment. */
  readonly publicKey: string;
  readonly sign: Sign;
}

/** Devices know the central by its key: another one, or none, would make every receipt look forged. */
export type KeyRefusal =
  | { readonly kind: 'server-key-missing'; readonly path: string }
  | { readonly kind: 'server-key-unreadable'; readonly path: string }
  | { readonly kind: 'server-key-changed'; readonly path: string };

const KNOWN_AS = 'server_key';

export function loadServerKey(database: Database, folder: string): Result<ServerKey, KeyRefusal> {
  const path = join(folder, 'server-key.json');
  const known = database.read.select().from(meta).where(eq(meta.key, KNOWN_AS)).get()?.value;
  if (known === undefined) createKeyFile(path);
  const jwk = readKeyFile(path);
  if (!jwk.ok) return jwk;
  const publicKey = publicPointOf(jwk.value);
  if (known !== undefined && known !== publicKey) return err({ kind: 'server-key-changed', path });
  if (known === undefined) {
    database.writing((tx) => tx.insert(meta).values({ key: KNOWN_AS, value: publicKey }).onConflictDoNothing().run());
  }
  return ok({ publicKey, sign: signerOf(privateKeyOf(jwk.value)) });
}

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
