/**
 * What happens in one simulated network, as a list of plain data: it can be printed, kept and shortened. Whoever is
 * meant is drawn from numbers when the step is played, so that any step may be left out and the rest still means something.
 */
import { type Chance, chanceFrom } from '../seeded-chance.ts';

/** What a bad line does to one exchange. */
export const LINE_FAULTS = ['cut', 'bit-flip', 'lost-answer', 'duplicate', 'late', 'answer-flipped'] as const;
export type LineFault = (typeof LINE_FAULTS)[number];

export const DISK_FAULTS = ['commits-lost', 'journal-torn', 'database-lost'] as const;
export type DiskFault = (typeof DISK_FAULTS)[number];

export const REFUSALS = ['database-refuses', 'journal-refuses'] as const;
export type Refusal = (typeof REFUSALS)[number];

export const PROFILE_FAULTS = ['profile-cloned', 'profile-restored', 'profile-lost'] as const;
export type ProfileFault = (typeof PROFILE_FAULTS)[number];

export const CLOCK_FAULTS = ['clock-1970', 'clock-ahead', 'clock-back', 'clock-drift'] as const;
export type ClockFault = (typeof CLOCK_FAULTS)[number];

export const CENTRAL_FAULTS = [
  'central-killed-before-commit',
  'central-killed-after-commit',
  'central-restored',
] as const;
export type CentralFault = (typeof CENTRAL_FAULTS)[number];

export const FOREIGN_FAULTS = ['newer-build', 'garbage-change', 'foreign-office', 'forged-run'] as const;
export type ForeignFault = (typeof FOREIGN_FAULTS)[number];

export type Fault =
  | LineFault
  | DiskFault
  | Refusal
  | ProfileFault
  | ClockFault
  | CentralFault
  | ForeignFault
  | 'late-arrival'
  | 'carried-in'
  | 'carried-back'
  | 'restart';

export type Step =
  /** Somebody at a counter does something with a parcel; `pick` decides what. `again`: how often Enter repeats. */
  | {
      readonly do: 'act';
      readonly device: number;
      readonly pick: number;
      readonly parcel: number;
      readonly again: number;
    }
  | { readonly do: 'sync'; readonly device: number; readonly line: LineFault | 'good'; readonly at: number }
  /** Somebody makes a file, brings one to the central, or brings an answer back. */
  | {
      readonly do: 'stick';
      readonly device: number;
      readonly pick: number;
      readonly way: 'make' | 'bring-in' | 'bring-back';
    }
  /** A message that was late, of whatever device, arrives after all. */
  | { readonly do: 'arrive'; readonly pick: number }
  | { readonly do: 'restart'; readonly device: number; readonly disk: DiskFault | 'sound'; readonly count: number }
  | { readonly do: 'refuse'; readonly device: number; readonly what: Refusal; readonly after: number }
  | { readonly do: 'save-profile'; readonly device: number }
  | { readonly do: 'profile'; readonly device: number; readonly what: ProfileFault }
  | { readonly do: 'clock'; readonly device: number; readonly what: ClockFault; readonly by: number }
  | { readonly do: 'back-up' }
  | { readonly do: 'central'; readonly what: CentralFault }
  | { readonly do: 'foreign'; readonly device: number; readonly what: ForeignFault; readonly pick: number }
  | { readonly do: 'announce'; readonly parcel: number; readonly office: number }
  | { readonly do: 'sign-in'; readonly device: number; readonly clerk: number }
  | { readonly do: 'wait'; readonly ms: number };

export interface Network {
  readonly offices: number;
  /** Devices of each office. */
  readonly devices: readonly number[];
  /** Clerks of each office; the first is its manager. */
  readonly clerks: readonly number[];
  readonly parcels: number;
}

export interface Plan {
  readonly seed: number;
  readonly network: Network;
  readonly steps: readonly Step[];
}

/** Acts of every history; the faults come on top. */
export const ACTS = 200;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export function planOf(seed: number): Plan {
  const chance = chanceFrom(seed);
  const offices = 2 + chance.int(chance.yes(0.05) ? 11 : 3);
  const network: Network = {
    offices,
    devices: Array.from({ length: offices }, () => 1 + chance.int(3)),
    clerks: Array.from({ length: offices }, () => 2 + chance.int(4)),
    parcels: 4 + chance.int(12),
  };
  // In some networks the line is good, in others nobody hears of anybody for weeks: both must be met often.
  const contact = chance.pick([6, 12, 25]);
  const steps: Step[] = [];
  for (let acts = 0; acts < ACTS; ) {
    const step = nextStep(chance, contact);
    if (step.do === 'act') acts += 1;
    steps.push(step);
  }
  return { seed, network, steps };
}

const MANY = 2 ** 20;

function nextStep(chance: Chance, contact: number): Step {
  const device = chance.int(MANY);
  const pick = chance.int(MANY);
  const what = chance.weighed([
    ['act', 60],
    ['sync', contact],
    ['bad-sync', 8],
    ['arrive', 3],
    ['stick', 6],
    ['restart', 3],
    ['refuse', 2],
    ['save-profile', 1],
    ['profile', 1],
    ['clock', 2],
    ['back-up', 1],
    ['central', 2],
    ['foreign', 2],
    ['announce', 3],
    ['sign-in', 2],
    ['wait', 5],
  ] as const);
  switch (what) {
    case 'act':
      return { do: 'act', device, pick, parcel: chance.int(MANY), again: chance.yes(0.1) ? 1 + chance.int(3) : 0 };
    case 'sync':
      return { do: 'sync', device, line: 'good', at: 0 };
    case 'bad-sync':
      return { do: 'sync', device, line: chance.pick(LINE_FAULTS), at: pick };
    case 'arrive':
      return { do: 'arrive', pick };
    case 'stick':
      return { do: 'stick', device, pick, way: chance.pick(['make', 'bring-in', 'bring-back']) };
    case 'restart':
      return { do: 'restart', device, disk: chance.pick(['sound', ...DISK_FAULTS]), count: 1 + chance.int(4) };
    case 'refuse':
      return { do: 'refuse', device, what: chance.pick(REFUSALS), after: chance.int(3) };
    case 'save-profile':
      return { do: 'save-profile', device };
    case 'profile':
      return { do: 'profile', device, what: chance.pick(PROFILE_FAULTS) };
    case 'clock':
      return { do: 'clock', device, what: chance.pick(CLOCK_FAULTS), by: chance.int(400 * DAY) };
    case 'back-up':
      return { do: 'back-up' };
    case 'central':
      return { do: 'central', what: chance.pick(CENTRAL_FAULTS) };
    case 'foreign':
      return { do: 'foreign', device, what: chance.pick(FOREIGN_FAULTS), pick };
    case 'announce':
      return { do: 'announce', parcel: pick, office: device };
    case 'sign-in':
      return { do: 'sign-in', device, clerk: pick };
    case 'wait':
      return { do: 'wait', ms: chance.yes(0.1) ? chance.int(60) * DAY : chance.int(90 * MINUTE) };
  }
}
