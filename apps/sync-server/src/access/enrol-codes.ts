/** One-time enrolment codes: made for an office by whoever runs the central, spent by one browser. */
import type { OfficeCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
import { err, ok, type Result } from '@ventanilla/shared/src/result.ts';
import { and, eq, isNull } from 'drizzle-orm';
import type { Writer } from '../log/database.ts';
import { hashText } from '../log/signing.ts';
import { enrolCodes } from '../log/tables/network-tables.ts';
import { codeKey, newCode, type Random } from './tokens.ts';

export interface EnrolCode {
  readonly code: string;
  readonly office: OfficeCode;
  readonly expiresMs: number;
}

const VALID_FOR_MS = 48 * 3_600_000;

export function makeEnrolCode(tx: Writer, office: OfficeCode, random: Random, nowMs: number): EnrolCode {
  const code = newCode(random);
  const expiresMs = nowMs + VALID_FOR_MS;
  tx.insert(enrolCodes)
    .values({ hash: hashText(codeKey(code)), office, expiresMs })
    .run();
  return { code, office, expiresMs };
}

export type CodeRefusal =
  | { readonly kind: 'unknown-code' }
  | { readonly kind: 'code-expired' }
  | { readonly kind: 'code-used' };

/** Spends a code. Of two browsers that type it at once one gets the office, the other the refusal. */
export function spendCode(tx: Writer, typed: string, nowMs: number): Result<OfficeCode, CodeRefusal> {
  const hash = hashText(codeKey(typed));
  const found = tx.select().from(enrolCodes).where(eq(enrolCodes.hash, hash)).get();
  if (!found) return err({ kind: 'unknown-code' });
  if (found.usedMs !== null) return err({ kind: 'code-used' });
  if (found.expiresMs < nowMs) return err({ kind: 'code-expired' });
  tx.update(enrolCodes)
    .set({ usedMs: nowMs })
    .where(and(eq(enrolCodes.hash, hash), isNull(enrolCodes.usedMs)))
    .run();
  return ok(found.office as OfficeCode);
}
