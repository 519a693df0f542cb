/** Asks the browser how safe this origin's data is and how much room is left. */
import type { Protection } from '@ventanilla/shared/src/change-log/writing/writer-store.ts';

const MIB = 1024 * 1024;

export async function measureProtection(): Promise<Protection> {
  const persisted = await navigator.storage.persisted();
  const { quota, usage } = await navigator.storage.estimate();
  const isTold = quota !== undefined && usage !== undefined;
  return { persisted, freeMb: isTold ? Math.max(0, Math.floor((quota - usage) / MIB)) : -1 };
}
