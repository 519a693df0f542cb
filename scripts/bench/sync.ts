/** `bench sync`: how fast and how heavy replication is, beside floors measured in the same run. Speeds are never asserted. */
import { type BootstrapCase, measureBootstrap } from './bootstrap.ts';
import { type ConvergeCase, measureConverge } from './converge.ts';
import { measurePush, type PushCase } from './push.ts';

export type SyncCase = PushCase | BootstrapCase | ConvergeCase;

export async function measureSync(): Promise<readonly SyncCase[]> {
  return [...(await measurePush()), await measureBootstrap(), await measureConverge()];
}
