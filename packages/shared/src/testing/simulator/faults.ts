/** What happens to machines: power cuts, failing disks, copied profiles, wrong clocks, a central killed or restored. */
import { changeId } from '../../custody/change-id.ts';
import { backUp, restore } from './central.ts';
import { becomeDevice, type Counter, enrolCounter, startAgain } from './counter.ts';
import { countTheLost } from './lost.ts';
import type { CentralFault, ClockFault, DiskFault, ProfileFault, Refusal } from './steps.ts';
import { note, struck, type World } from './world.ts';

export async function switchOffAndOn(
  world: World,
  counter: Counter,
  disk: DiskFault | 'sound',
  count: number,
): Promise<void> {
  struck(world, disk === 'sound' ? 'restart' : disk);
  note(world, counter.name, null, `power cut (${disk})`);
  counter.store.refuseWrite(Number.POSITIVE_INFINITY);
  counter.journals.refuseAppend(Number.POSITIVE_INFINITY, 'journal-failed');
  switch (disk) {
    case 'sound':
      break;
    case 'commits-lost':
      counter.store.loseLast(count);
      break;
    case 'journal-torn':
      await tearJournal(world, counter, count);
      break;
    case 'database-lost':
      counter.store.loseEverything();
      break;
  }
  await startAgain(world, counter);
  if (!(await counter.store.device())) await becomeDevice(world, counter);
}

export function refuse(world: World, counter: Counter, what: Refusal, after: number): void {
  struck(world, what);
  note(world, counter.name, null, `${what} after ${after} writes`);
  if (what === 'database-refuses') counter.store.refuseWrite(after + 1);
  else counter.journals.refuseAppend(after + 1, 'storage-full', after * 7);
}

/** The power went in the middle of a record that nobody was told of: a piece of it is in the file. */
async function tearJournal(world: World, counter: Counter, count: number): Promise<void> {
  const last = (await counter.journals.list()).at(-1);
  if (last) (await counter.journals.open(last.stream)).append(world.chance.bytes(count * 5));
}

export function saveProfile(world: World, counter: Counter): void {
  note(world, counter.name, null, 'somebody copies the profile away');
  counter.saved = {
    key: counter.key,
    store: counter.store.copy(),
    journals: counter.journals.copy(),
    latestWallMs: counter.latestWallMs,
  };
}

/** How many machines may run on one copied profile: two are enough to find out. */
const MOST_CLONES = 2;

export async function meddleWithProfile(world: World, counter: Counter, what: ProfileFault): Promise<void> {
  switch (what) {
    case 'profile-cloned': {
      const clones = world.counters.filter(({ name }) => name.startsWith(`${counter.name}'`)).length;
      if (clones >= MOST_CLONES) return;
      struck(world, what);
      const name = `${counter.name}'${clones + 1}`;
      note(world, counter.name, name, 'the profile is cloned to another machine');
      const clone: Counter = {
        ...counter,
        name,
        store: counter.store.copy(),
        journals: counter.journals.copy(),
        saved: null,
      };
      world.counters.push(clone);
      await startAgain(world, clone);
      return;
    }
    case 'profile-restored':
      if (!counter.saved) return;
      struck(world, what);
      note(world, counter.name, null, 'the profile is put back from a copy');
      counter.key = counter.saved.key;
      counter.store = counter.saved.store.copy();
      counter.journals = counter.saved.journals.copy();
      counter.latestWallMs = counter.saved.latestWallMs;
      await startAgain(world, counter);
      await countTheLost(world);
      return;
    case 'profile-lost': {
      struck(world, what);
      note(world, counter.name, null, 'the machine is stolen: another is enrolled in its place');
      const fresh = await enrolCounter(world, counter.office, counter.name);
      Object.assign(counter, { ...fresh, saved: null });
      // Its ports look at the counter they were made for.
      await startAgain(world, counter);
      await countTheLost(world);
      return;
    }
  }
}

export function turnClock(world: World, counter: Counter, what: ClockFault, by: number): void {
  struck(world, what);
  note(world, counter.name, null, what);
  switch (what) {
    case 'clock-1970':
      counter.offsetMs = -world.nowMs;
      break;
    case 'clock-ahead':
      counter.offsetMs += by;
      break;
    case 'clock-back':
      counter.offsetMs -= by;
      break;
    case 'clock-drift':
      counter.driftMsPerHour = (by % 20_000) - 10_000;
      break;
  }
}

export async function meddleWithCentral(world: World, what: CentralFault): Promise<void> {
  switch (what) {
    case 'central-killed-before-commit':
      struck(world, what);
      note(world, 'central', null, 'is killed before its next commit');
      world.central.kill = 'before-commit';
      return;
    case 'central-killed-after-commit':
      struck(world, what);
      note(world, 'central', null, 'is killed after its next commit');
      world.central.kill = 'after-commit';
      return;
    case 'central-restored':
      if (!restore(world.central, world.nowMs)) return;
      struck(world, what);
      note(world, 'central', null, 'is restored from its last copy');
      await countTheLost(world);
      return;
  }
}

export function copyCentral(world: World): void {
  backUp(world.central);
  note(world, 'central', null, 'is copied, and the copy is proved');
  for (const { stream, seq } of world.central.store.tables.streams.values())
    for (let number = 1; number <= seq; number++) world.ledger.makeSafe(changeId(stream, number));
}
