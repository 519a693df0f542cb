/** Whose device this is outlives the tables of the log: written to the safe place beside them, and taken back from there. */
import { type CounterStore, NOTHING_READ } from '@ventanilla/shared/src/sync/counter/counter-store.ts';
import { ONLY } from '../tables.ts';
import type { SafePlace } from './safe-place.ts';

/** The same store; what it is told of the device and of who works here goes to the safe place too. */
export const keepingIdentity = (store: CounterStore, { identity }: SafePlace): CounterStore => ({
  ...store,
  commit: async (batch) => {
    await store.commit(batch);
    if (!batch.device && !batch.reference) return;
    const device = await store.device();
    if (device) await identity.put({ device, reference: await store.reference() }, ONLY);
  },
});

/** Tables without a device on a device that was one: they were lost. The black box fills them again, the central the rest. */
export async function takeBackIdentity(store: CounterStore, { identity }: SafePlace): Promise<void> {
  if (await store.device()) return;
  const kept = await identity.get(ONLY);
  if (kept) await store.commit({ ...kept, replication: NOTHING_READ });
}
