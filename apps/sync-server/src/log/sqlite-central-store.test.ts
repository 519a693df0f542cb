import { centralStoreContract } from '@ventanilla/shared/src/testing/central-store-contract.ts';
import { PLACES } from '@ventanilla/shared/src/testing/central-store-samples.ts';
import { logOfCentral } from '@ventanilla/shared/src/testing/log-of-central.ts';
import { logStoreContract } from '@ventanilla/shared/src/testing/log-store-contract.ts';
import { describe, expect, test } from 'vitest';
import { tamper } from './testing/tamper.ts';
import { testLog } from './testing/test-log.ts';

/** A database in a file of its own, with the offices the contract speaks of. */
function centralInFile() {
  const log = testLog(PLACES.map(({ code }) => code));
  tamper(
    log.folder,
    ...PLACES.map(({ code, version }) => `UPDATE office SET version = ${version} WHERE code = ${code}`),
  );
  return log.database.store;
}

describe('a central in an SQLite file', () => {
  test.each(logStoreContract)('keeps its log so that $name', async ({ check }) => {
    await expect(check(logOfCentral(centralInFile()))).resolves.toBeUndefined();
  });

  test.each(centralStoreContract)('is kept so that $name', async ({ check }) => {
    await expect(check(centralInFile())).resolves.toBeUndefined();
  });
});
