/** Signs a clerk in without a network: the PIN against HQ's verifier, the business day, then one change in the log. */

import type { JournalledOnly, NotRecorded } from '@ventanilla/shared/src/change-log/writing/commands.ts';
import type { ClerkSession, WrongPins } from '@ventanilla/shared/src/change-log/writing/writer-store.ts';
import type { BusinessDay, StaffNumber } from '@ventanilla/shared/src/custody/author.ts';
import type { PinVerifier, StaffMember } from '@ventanilla/shared/src/sync/reference.ts';
import type { SignInAnswer } from '../log/sign-in-answer.ts';
import { proposeDay } from './business-day.ts';
import { countedFromNow, waitUntil } from './pin-delay.ts';

export interface SignInPorts {
  readonly findStaff: (staff: StaffNumber) => Promise<StaffMember | null>;
  readonly isRightPin: (pin: string, verifier: PinVerifier) => Promise<boolean>;
  readonly readAttempts: (staff: StaffNumber) => Promise<WrongPins | null>;
  readonly saveAttempts: (attempts: WrongPins) => Promise<void>;
  readonly lastDay: () => Promise<BusinessDay | null>;
  /** Whether the wall clock was compared with the central's within a day. */
  readonly isClockChecked: () => boolean;
  readonly wallMs: () => number;
  readonly open: (clerk: ClerkSession) => Promise<{ readonly kind: 'written' } | NotRecorded | JournalledOnly>;
}

export interface SignIn {
  readonly staff: StaffNumber;
  readonly pin: string;
  /** The day a person said yes to after `confirm-day`. */
  readonly dayConfirmed: BusinessDay | null;
}

export async function signIn(ports: SignInPorts, { staff, pin, dayConfirmed }: SignIn): Promise<SignInAnswer> {
  const member = await ports.findStaff(staff);
  if (!member) return { kind: 'unknown-staff' };
  if (!member.pin) return { kind: 'no-pin-yet' };
  const refused = await checkPin(ports, staff, pin, member.pin);
  if (refused) return refused;

  const day = proposeDay(await ports.lastDay(), ports.wallMs(), ports.isClockChecked(), dayConfirmed);
  if (day.kind === 'confirm') return { kind: 'confirm-day', proposed: day.proposed, last: day.last };

  const session: ClerkSession = { staff, name: member.name, role: member.role, day: day.day };
  const opened = await ports.open(session);
  return opened.kind === 'written' ? { kind: 'signed-in', session } : opened;
}

/** The wrong try is written down before the answer is known: pulling the plug must not make it free. */
async function checkPin(
  ports: SignInPorts,
  staff: StaffNumber,
  pin: string,
  verifier: PinVerifier,
): Promise<SignInAnswer | null> {
  const now = ports.wallMs();
  const kept = await ports.readAttempts(staff);
  const before = kept ? countedFromNow(kept, now) : { staff, wrong: 0, lastAt: now };
  const until = waitUntil(before);
  if (until !== null && now < until) {
    await ports.saveAttempts(before);
    return { kind: 'wait', until };
  }
  const counted = { staff, wrong: before.wrong + 1, lastAt: now };
  await ports.saveAttempts(counted);
  if (!(await ports.isRightPin(pin, verifier))) return { kind: 'wrong-pin', until: waitUntil(counted) };
  await ports.saveAttempts({ staff, wrong: 0, lastAt: now });
  return null;
}
