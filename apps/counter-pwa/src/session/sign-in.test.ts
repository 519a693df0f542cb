import type { ClerkSession, WrongPins } from '@ventanilla/shared/src/change-log/writing/writer-store.ts';
import type { StaffNumber } from '@ventanilla/shared/src/custody/author.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { type SignInPorts, signIn } from './sign-in.ts';

const YUDITH = 3223 as StaffNumber;
const WITHOUT_PIN = 3224 as StaffNumber;
const verifier = { salt: '', hash: '', memoryKib: 0, passes: 0 };
const staff = [
  { number: 3223, name: 'Yudith Fernández', role: 'manager', pin: verifier },
  { number: 3224, name: 'Mileidys Batista', role: 'clerk', pin: null },
] as const;

let now = Date.UTC(2026, 10, 23, 15);
let attempts: WrongPins | null = null;
let opened: ClerkSession[] = [];

const ports: SignInPorts = {
  findStaff: async (number) => staff.find((member) => member.number === number) ?? null,
  isRightPin: async (pin) => pin === '4134',
  readAttempts: async () => attempts,
  saveAttempts: async (row) => {
    attempts = row;
  },
  lastDay: async () => null,
  isClockChecked: () => true,
  wallMs: () => now,
  open: async (clerk) => {
    opened.push(clerk);
    return { kind: 'written' };
  },
};
const typing = (pin: string, who = YUDITH) => signIn(ports, { staff: who, pin, dayConfirmed: null });

beforeEach(() => {
  now = Date.UTC(2026, 10, 23, 15);
  attempts = null;
  opened = [];
});

describe('signing in', () => {
  test('opens a session on Havana’s day', async () => {
    const session = { staff: YUDITH, name: 'Yudith Fernández', role: 'manager', day: 20261123 };
    expect(await typing('4134')).toEqual({ kind: 'signed-in', session });
    expect(opened).toEqual([session]);
  });

  test('a stranger and a person without a PIN are told so', async () => {
    expect(await typing('4134', 9 as StaffNumber)).toEqual({ kind: 'unknown-staff' });
    expect(await typing('4134', WITHOUT_PIN)).toEqual({ kind: 'no-pin-yet' });
  });

  test('three wrong PINs cost 30 seconds, then 60, then 120, and the right one is not looked at before', async () => {
    expect(await typing('0000')).toEqual({ kind: 'wrong-pin', until: null });
    expect(await typing('0000')).toEqual({ kind: 'wrong-pin', until: null });
    for (const seconds of [30, 60, 120]) {
      expect(await typing('0000')).toEqual({ kind: 'wrong-pin', until: now + seconds * 1000 });
      expect(await typing('4134')).toEqual({ kind: 'wait', until: now + seconds * 1000 });
      now += seconds * 1000;
    }
    expect((await typing('4134')).kind).toBe('signed-in');
    expect(attempts).toMatchObject({ wrong: 0 });
  });

  test('a clock set back counts the wait from now, neither shortening nor stretching it', async () => {
    attempts = { staff: YUDITH, wrong: 3, lastAt: now };
    now -= 86_400_000;
    expect(await typing('4134')).toEqual({ kind: 'wait', until: now + 30_000 });
    now += 30_000;
    expect((await typing('4134')).kind).toBe('signed-in');
  });
});
