/** After a disk or a copy is gone: which ticked acts nobody holds any more. Only paper knows of them then. */
import type { ChangeId } from '../../custody/change-id.ts';
import { ownChangesOf } from './counter.ts';
import { Violated } from './violation.ts';
import type { World } from './world.ts';

export async function countTheLost(world: World): Promise<void> {
  const held = await heldSomewhere(world);
  for (const counter of world.counters)
    for (const change of counter.store.content().changes.keys()) if (!held.has(change)) world.gone.add(change);
  for (const change of world.ledger.all()) {
    if (held.has(change) || world.ledger.isDestroyed(change)) continue;
    if (world.ledger.isSafe(change)) throw new Violated('I1', `${change} was safe and is nowhere`);
    world.ledger.destroy(change);
  }
}

/** Held by the central or by a counter that wrote it: those who must give it back. */
async function heldSomewhere(world: World): Promise<ReadonlySet<ChangeId>> {
  const held = new Set<ChangeId>(world.central.store.tables.changes.keys());
  for (const counter of world.counters) for (const change of await ownChangesOf(counter)) held.add(change);
  return held;
}
