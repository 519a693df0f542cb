import { copyFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openDatabase } from './open-database.ts';
import { loadServerKey } from './server-key.ts';
import { verifierOf } from './signing.ts';
import { newDeviceKeys } from './testing/counter-device.ts';
import { temporaryFolder } from './testing/test-log.ts';

const message = new Uint8Array([1, 2, 3]);

/** A database that knows no key yet. */
function emptyCentral() {
  const folder = temporaryFolder();
  const opened = openDatabase(folder);
  if (!opened.ok) throw new Error(opened.error.kind);
  onTestFinished(opened.value.close);
  return { database: opened.value, folder };
}

describe('the central’s key', () => {
  test('is made once, readable by its owner only, and signs what its public half verifies', () => {
    const { database, folder } = emptyCentral();
    const made = loadServerKey(database, folder);
    const again = loadServerKey(database, folder);
    if (!made.ok || !again.ok) throw new Error('no key');
    expect(statSync(join(folder, 'server-key.json')).mode & 0o777).toBe(0o600);
    expect(again.value.publicKey).toBe(made.value.publicKey);
    const verify = verifierOf(made.value.publicKey);
    expect(verify.ok && verify.value(message, again.value.sign(message))).toBe(true);
    expect(verify.ok && verify.value(message, newDeviceKeys().sign(message))).toBe(false);
  });

  test('that is gone, torn or another one stops the central: devices would take its receipts for forged', () => {
    const { database, folder } = emptyCentral();
    const path = join(folder, 'server-key.json');
    loadServerKey(database, folder);
    const refusal = () => {
      const loaded = loadServerKey(database, folder);
      return loaded.ok ? null : loaded.error.kind;
    };
    rmSync(path);
    expect(refusal()).toBe('server-key-missing');
    writeFileSync(path, '{"kty":"EC"');
    expect(refusal()).toBe('server-key-unreadable');
    const other = emptyCentral();
    loadServerKey(other.database, other.folder);
    copyFileSync(join(other.folder, 'server-key.json'), path);
    expect(refusal()).toBe('server-key-changed');
  });
});
