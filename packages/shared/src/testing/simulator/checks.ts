/** What is checked after every step, and once more when all is quiet. */
import { boxHash, genesisHead, nextHead, sameBytes } from '../../change-log/chain.ts';
import type { Change } from '../../change-log/change.ts';
import { decodeChange } from '../../change-log/codec.ts';
import { foldChanges, type ParcelRow, parcelOf } from '../../change-log/fold.ts';
import { isFactBody } from '../../change-log/kinds.ts';
import { type ChangeId, changeId, streamOf } from '../../custody/change-id.ts';
import { actsDone } from '../../reports/acts.ts';
import type { Chance } from '../seeded-chance.ts';
import { type Counter, ownChangesOf } from './counter.ts';
import { sameValue } from './same-value.ts';
import { Violated } from './violation.ts';
import type { World } from './world.ts';

/** The states a counter and the central show, against the same facts elsewhere and against the rules' text. */
export async function checkRows(world: World, counter: Counter): Promise<void> {
  const rows = await counter.store.parcels(world.parcels);
  for (const row of rows.values()) world.rows.enter(row, counter.name);
}

export function checkCentralRows(world: World): void {
  for (const row of world.central.store.tables.parcels.values()) {
    const verdict = world.rows.enter(row, 'central');
    for (const { kinds, name } of verdict?.colliding ?? []) world.pairs.set(name, kinds);
  }
}

/** After a start every act that counter ticked is there again, unless its disks are known to have gone back. */
export async function checkTicked(world: World, counter: Counter): Promise<void> {
  for (const draft of world.ledger.unseenOf(counter.name)) {
    const change = await counter.store.changeOfDraft(draft);
    if (!change) throw new Violated('I2', `${counter.name} said "in the black box" of ${draft}, and it is not there`);
    world.ledger.tick(change, draft, counter.name);
  }
  const own = await ownChangesOf(counter);
  const { changes } = world.central.store.tables;
  for (const change of world.ledger.tickedBy(counter.name)) {
    if (own.has(change) || changes.has(change) || world.ledger.isDestroyed(change)) continue;
    if (await isOnAClone(world, change)) continue;
    throw new Violated('I2', `${change} was ticked at ${counter.name} and is nowhere`);
  }
}

/** Two machines on one profile hold what was written before they parted: either will bring it. */
async function isOnAClone({ counters }: World, change: ChangeId): Promise<boolean> {
  for (const counter of counters) if ((await ownChangesOf(counter)).has(change)) return true;
  return false;
}

/** Boxes lie with the office that wrote them, and with nobody else: no act names another one yet. */
export function checkBoxes(world: World): void {
  for (const counter of world.counters)
    for (const { stream, seq, bytes, box } of counter.store.content().changes.values()) {
      const change = box ? decodeChange(stream, seq, bytes) : null;
      if (change?.ok && change.value.author.office !== counter.office && !change.value.to.includes(counter.office))
        throw new Violated('I8', `${counter.name} was given the box of ${changeId(stream, seq)}`);
    }
}

/** Every ticked act that anybody could still give back has arrived; nothing arrived that nobody did. */
export function checkArrived(world: World): void {
  const { changes } = world.central.store.tables;
  for (const change of world.ledger.all())
    if (!changes.has(change) && !world.ledger.isDestroyed(change))
      throw new Violated('I2', `${change} was ticked, all is sent, and the central has it not`);
  const own = world.central.store.reading((tx) => tx.ownStream());
  const acts = new Map<string, ChangeId>();
  for (const { id, change } of acceptedChanges(world)) {
    if (!isFactBody(change.body) || change.body.kind === 'announced') continue;
    if (world.foreignStreams.has(change.stream) || change.stream === own) continue;
    if (!world.ledger.isTicked(id)) throw new Violated('I13', `${id} is in the log and nobody was told it was done`);
    const earlier = acts.get(change.act);
    if (earlier && earlier !== id) throw new Violated('I13', `act ${change.act} is in the log as ${earlier} and ${id}`);
    acts.set(change.act, id);
  }
}

/** Chains and bytes, computed anew from what is held. */
export function checkChains(world: World): void {
  const { streams, changes } = world.central.store.tables;
  for (const { stream, seq, head, closed } of streams.values()) {
    if (closed !== null) continue;
    let computed = genesisHead(world.hash, stream);
    for (let number = 1; number <= seq; number++) {
      const change = changes.get(changeId(stream, number));
      if (!change) throw new Violated('I6', `the central says it holds ${stream} up to ${seq} and lacks ${number}`);
      computed = nextHead(world.hash, computed, change.bytes, change.boxHash);
      if (change.box && !sameBytes(boxHash(world.hash, change.box.cipher), change.boxHash))
        throw new Violated('I6', `the box of ${changeId(stream, number)} is not the one that was chained`);
    }
    if (!sameBytes(computed, head)) throw new Violated('I6', `the chain of ${stream} does not lead to its head`);
  }
  for (const counter of world.counters)
    for (const { stream, seq, bytes } of counter.store.content().changes.values()) {
      const held = changes.get(changeId(stream, seq));
      if (held && !sameBytes(held.bytes, bytes))
        throw new Violated('I14', `${counter.name} and the central hold other bytes of ${changeId(stream, seq)}`);
    }
}

/** With everything delivered: counter = central = the whole log folded at once, in whatever order. */
export async function checkConvergence(world: World, chance: Chance): Promise<void> {
  const { tables } = world.central.store;
  const accepted = acceptedChanges(world).map(({ change }) => change);
  const whole = foldChanges(new Map(), shuffled(accepted, chance));
  for (const [subject, row] of whole)
    if (!sameValue(tables.parcels.get(subject), row))
      throw new Violated('I3', `HQ folds ${subject} to another state than the central kept`);
  checkFigures(world, [...whole.values()]);
  for (const counter of world.counters)
    for (const subject of world.parcels) {
      if (!tables.followers.get(subject)?.includes(counter.office)) continue;
      const here = (await counter.store.parcels([subject])).get(subject);
      const there = tables.parcels.get(subject);
      if (here?.facts.some(({ id }) => world.gone.has(id)) || here?.waiting.some((id) => world.gone.has(id))) continue;
      if (!sameValue(here, there))
        throw new Violated('I3', `${counter.name} and the central differ on ${subject}: ${differenceOf(here, there)}`);
    }
}

/** HQ's figures are what the facts add up to, and nothing else. */
function checkFigures(world: World, rows: readonly ParcelRow[]): void {
  const done = rows.flatMap((row) => actsDone(parcelOf(row)));
  const sums = [...world.central.store.tables.acts.values()].filter(({ act }) => act !== 'in-effect');
  const counted = sums.reduce((total, { sum }) => total + sum, 0);
  if (counted !== done.length)
    throw new Violated('I10', `the central counts ${counted} acts and its log holds ${done.length}`);
}

function acceptedChanges(world: World): readonly { readonly id: ChangeId; readonly change: Change }[] {
  const { changes, outcomes } = world.central.store.tables;
  return [...changes].flatMap(([id, { stream, seq, bytes }]) => {
    const isRefused = outcomes.get(id)?.some(({ verdict }) => verdict === 'refused') ?? false;
    const read = isRefused ? null : decodeChange(stream, seq, bytes);
    return read?.ok ? [{ id, change: read.value }] : [];
  });
}

function shuffled<T>(list: readonly T[], chance: Chance): readonly T[] {
  const copy = [...list];
  for (let place = copy.length - 1; place > 0; place--) {
    const other = chance.int(place + 1);
    const [a, b] = [copy[place], copy[other]];
    if (a !== undefined && b !== undefined) [copy[place], copy[other]] = [b, a];
  }
  return copy;
}

function differenceOf(here: ParcelRow | undefined, there: ParcelRow | undefined): string {
  const idsOf = (row: ParcelRow | undefined): readonly ChangeId[] => [
    ...(row?.facts ?? []).map(({ id }) => id),
    ...(row?.waiting ?? []),
  ];
  const [a, b] = [idsOf(here), idsOf(there)];
  const missing = b.filter((id) => !a.includes(id));
  const more = a.filter((id) => !b.includes(id));
  const name = (id: ChangeId): string => `${streamOf(id).slice(0, 4)}${id.slice(16)}`;
  return missing.length + more.length === 0
    ? 'the same facts, another state'
    : `the counter lacks ${missing.map(name).join() || 'none'} and has besides ${more.map(name).join() || 'none'}`;
}
