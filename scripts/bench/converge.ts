/**
 * Converging: two counters of one office know the same 10,000 parcels, work apart on 5,000 of them each, and meet. Both
 * fold what they then hold. Counted: whether they agree, edits that are gone, double hand-overs without a case, and
 * compatible edits (both shelved it) that are gone or became a quarrel. The central checks its own projections after it.
 */
import type { KnownBody } from '../../packages/shared/src/change-log/kinds.ts';
import type { ChangeId } from '../../packages/shared/src/custody/change-id.ts';
import type { ParcelSubject } from '../../packages/shared/src/identifiers/parcel-subject.ts';
import { drawParcel } from '../../packages/shared/src/testing/busy-day/drawn-parcels.ts';
import { type Chance, chanceFrom } from '../../packages/shared/src/testing/seeded-chance.ts';
import { withCentral } from './real-central.ts';
import { HANDED_OVER, RECEIVED, type Replica, type Rows, replicaOf, SHELVED } from './replica.ts';
import { enrolWireDevice, sha256 } from './wire-device.ts';

export interface ConvergeCase {
  readonly name: 'converge';
  readonly parcels: number;
  readonly edits: number;
  readonly seconds: number;
  readonly converged: boolean;
  readonly silentDrops: number;
  readonly doubleHandOvers: number;
  readonly doubleHandOversWithoutCase: number;
  readonly compatiblePairs: number;
  readonly compatibleLost: number;
  readonly centralAgrees: boolean;
}

/** `edits`: of each counter. */
export function measureConverge(parcelCount = 10_000, edits = 5_000): Promise<ConvergeCase> {
  return withCentral(2, 'one', async ({ server, port, codes }) => {
    const [a, b] = (await Promise.all(codes.map((code) => enrolWireDevice(port, code)))).map(replicaOf);
    if (!a || !b) throw new Error('two counters');
    const chance = chanceFrom(7);
    const parcels = [...new Set(Array.from({ length: parcelCount }, () => drawParcel(chance)))];
    const received = new Map(parcels.map((parcel, at) => [parcel, (at % 2 ? a : b).write(parcel, null, RECEIVED)]));
    for (const each of [a, b]) await each.push();
    for (const each of [a, b]) await each.pull();

    const work = (replica: Replica): readonly Edit[] =>
      shuffled(parcels, chance)
        .slice(0, edits)
        .map((parcel) => {
          const body = chance.int(2) === 0 ? HANDED_OVER : SHELVED;
          return { parcel, body, id: replica.write(parcel, received.get(parcel) ?? null, body) };
        });
    const [byA, byB] = [work(a), work(b)];
    const from = performance.now();
    await Promise.all([a.push(), b.push()]);
    await Promise.all([a.pull(), b.pull()]);
    const [atA, atB] = [a.fold(), b.fold()];
    const seconds = (performance.now() - from) / 1000;
    for (const each of [a, b]) each.device.close();
    return { ...judge(byA, byB, atA, atB), seconds, centralAgrees: await agrees(server) };
  });
}

interface Edit {
  readonly parcel: ParcelSubject;
  readonly body: KnownBody;
  readonly id: ChangeId;
}

function judge(byA: readonly Edit[], byB: readonly Edit[], atA: Rows, atB: Rows) {
  const edits = [...byA, ...byB];
  const isThere = (rows: Rows, { parcel, id }: Edit): boolean =>
    rows.get(parcel)?.facts.some((fact) => fact.id === id) ?? false;
  const drops = edits.filter((edit) => !isThere(atA, edit) || !isThere(atB, edit));
  const ofA = new Map(byA.map((edit) => [edit.parcel, edit]));
  const pairs = byB.flatMap((edit) => {
    const other = ofA.get(edit.parcel);
    return other ? [[other, edit] as const] : [];
  });
  const both = (body: KnownBody) => pairs.filter((pair) => pair.every((edit) => edit.body === body));
  const isOpen = ({ parcel }: Edit): boolean => [atA, atB].every((rows) => rows.get(parcel)?.caseOpen === 1);
  return {
    name: 'converge' as const,
    parcels: atA.size,
    edits: edits.length,
    converged: digestOf(atA) === digestOf(atB),
    silentDrops: drops.length,
    doubleHandOvers: both(HANDED_OVER).length,
    doubleHandOversWithoutCase: both(HANDED_OVER).filter(([edit]) => !isOpen(edit)).length,
    compatiblePairs: both(SHELVED).length,
    compatibleLost: both(SHELVED).filter((pair) => pair.some((edit) => drops.includes(edit) || isOpen(edit))).length,
  };
}

const digestOf = (rows: Rows): string => {
  const ordered = [...rows.values()].sort((x, y) => (x.subject < y.subject ? -1 : 1));
  return Buffer.from(sha256(new TextEncoder().encode(JSON.stringify(ordered)))).toString('hex');
};

async function agrees(server: { readonly ventanilla: (...command: readonly string[]) => Promise<unknown> }) {
  try {
    await server.ventanilla('verify');
    return true;
  } catch {
    return false;
  }
}

function shuffled<Item>(items: readonly Item[], chance: Chance): readonly Item[] {
  return items
    .map((item) => ({ item, drawn: chance.int(2 ** 30) }))
    .sort((x, y) => x.drawn - y.drawn)
    .map(({ item }) => item);
}
