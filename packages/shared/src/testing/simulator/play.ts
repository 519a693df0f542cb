/** Plays one history step by step, checks after each, and says what it amounted to or what it violated. */
import type { Hash } from '../../change-log/chain.ts';
import { act, signIn } from './act.ts';
import type { Break } from './breaks.ts';
import { announce } from './central.ts';
import {
  checkArrived,
  checkBoxes,
  checkCentralRows,
  checkChains,
  checkConvergence,
  checkRows,
  checkTicked,
} from './checks.ts';
import type { Counter } from './counter.ts';
import type { Happening } from './diagram.ts';
import {
  copyCentral,
  meddleWithCentral,
  meddleWithProfile,
  refuse,
  saveProfile,
  switchOffAndOn,
  turnClock,
} from './faults.ts';
import { sendForeign } from './foreign.ts';
import { heal } from './heal.ts';
import { arrive, sync } from './line.ts';
import type { Plan, Step } from './steps.ts';
import { bringBack, bringIn, makeFile } from './stick.ts';
import type { Tally } from './tally.ts';
import { Violated, type Violation } from './violation.ts';
import { note, openWorld, type World } from './world.ts';

export interface Played {
  readonly tally: Tally;
  readonly violation: Violation | null;
  readonly happenings: readonly Happening[];
}

export async function play(plan: Plan, hash: Hash, broken: Break | null): Promise<Played> {
  const world = await openWorld(plan, hash, broken);
  const violation = await violationOf(async () => {
    for (const step of plan.steps) await take(world, step);
    await heal(world);
    await checkAll(world);
  });
  if (violation) note(world, 'central', null, `✗ ${violation.invariant}: ${violation.says}`);
  return { tally: tallyOf(world, plan), violation, happenings: world.happenings };
}

/** A sound house throws nothing at all: what it did not mean to throw is a violation of its own. */
async function violationOf(work: () => Promise<void>): Promise<Violation | null> {
  try {
    await work();
    return null;
  } catch (cause) {
    if (cause instanceof Violated) return cause.violation;
    const says =
      cause instanceof Error ? (cause.stack ?? cause.message).split('\n').slice(0, 4).join(' ') : String(cause);
    return { invariant: 'total', says };
  }
}

async function take(world: World, step: Step): Promise<void> {
  world.nowMs += 20_000;
  switch (step.do) {
    case 'act': {
      const counter = counterOf(world, step.device);
      await act(world, counter, step);
      return checkRows(world, counter);
    }
    case 'sync': {
      const counter = counterOf(world, step.device);
      await sync(world, counter, step.line, step.at);
      checkCentralRows(world);
      return checkRows(world, counter);
    }
    case 'arrive':
      arrive(world, step.pick);
      return checkCentralRows(world);
    case 'stick': {
      const counter = counterOf(world, step.device);
      if (step.way === 'make') return makeFile(world, counter);
      if (step.way === 'bring-in') bringIn(world, step.pick);
      else await bringBack(world, step.pick);
      checkCentralRows(world);
      return checkRows(world, counter);
    }
    case 'restart': {
      const counter = counterOf(world, step.device);
      await switchOffAndOn(world, counter, step.disk, step.count);
      await checkTicked(world, counter);
      return checkRows(world, counter);
    }
    case 'refuse':
      return refuse(world, counterOf(world, step.device), step.what, step.after);
    case 'save-profile':
      return saveProfile(world, counterOf(world, step.device));
    case 'profile': {
      const counter = counterOf(world, step.device);
      await meddleWithProfile(world, counter, step.what);
      return checkTicked(world, counter);
    }
    case 'clock':
      return turnClock(world, counterOf(world, step.device), step.what, step.by);
    case 'back-up':
      return copyCentral(world);
    case 'central':
      await meddleWithCentral(world, step.what);
      return checkCentralRows(world);
    case 'foreign':
      sendForeign(world, counterOf(world, step.device), step.what, step.pick);
      return checkCentralRows(world);
    case 'announce':
      return announceParcel(world, step.parcel, step.office);
    case 'sign-in': {
      const counter = counterOf(world, step.device);
      const clerks = world.network.clerks[counter.name.charCodeAt(0) - 65] ?? 2;
      counter.clerk = step.clerk % clerks;
      await signIn(world, counter);
      return;
    }
    case 'wait':
      world.nowMs += step.ms;
      return;
  }
}

async function checkAll(world: World): Promise<void> {
  checkCentralRows(world);
  for (const counter of world.counters) {
    await checkTicked(world, counter);
    await checkRows(world, counter);
  }
  checkChains(world);
  checkBoxes(world);
  checkArrived(world);
  await checkConvergence(world, world.chance);
}

function announceParcel(world: World, parcel: number, office: number): void {
  const about = world.parcels[parcel % world.parcels.length];
  const to = counterOf(world, office).office;
  if (about === undefined) return;
  announce(world.central, about, Math.floor(to / 100), `O-${world.happenings.length}`, world.nowMs);
  note(world, 'central', null, `announces ${about}`);
  checkCentralRows(world);
}

function counterOf({ counters }: World, device: number): Counter {
  const counter = counters[device % counters.length];
  if (!counter) throw new Error('a network without counters');
  return counter;
}

function tallyOf(world: World, plan: Plan): Tally {
  const pairs: Record<string, number> = {};
  for (const kinds of world.pairs.values()) pairs[kinds] = (pairs[kinds] ?? 0) + 1;
  return {
    acts: plan.steps.filter((step) => step.do === 'act').length,
    steps: plan.steps.length,
    faults: Object.fromEntries(world.faults),
    pairs,
  };
}
