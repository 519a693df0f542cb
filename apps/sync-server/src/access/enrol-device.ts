/** A browser with a one-time code becomes a device of an office. */

import { err, ok, type Result } from '@ventanilla/shared/src/result.ts';
import type { EnrolAnswer, EnrolRequest } from '@ventanilla/shared/src/sync/enrolment.ts';
import type { Database } from '../log/database.ts';
import { epochOf } from '../log/installation.ts';
import { hashText, verifierOf } from '../log/signing.ts';
import { devices } from '../log/tables/network-tables.ts';
import { type CodeRefusal, spendCode } from './enrol-codes.ts';
import { newToken, type Random } from './tokens.ts';

export type EnrolRefusal = CodeRefusal | { readonly kind: 'not-a-key' };

export interface EnrolPorts {
  readonly database: Database;
  readonly serverKey: string;
  readonly random: Random;
  readonly nowMs: number;
}

export function enrolDevice(ports: EnrolPorts, request: EnrolRequest): Result<EnrolAnswer, EnrolRefusal> {
  // Before the code is spent: a browser with a broken key may try again.
  const key = verifierOf(request.publicKey);
  if (!key.ok) return err(key.error);
  const { database, serverKey, random, nowMs } = ports;
  return database.writing((tx) => {
    const office = spendCode(tx, request.code, nowMs);
    if (!office.ok) return office;
    const token = newToken(random);
    const device = tx
      .insert(devices)
      .values({
        office: office.value,
        publicKey: request.publicKey,
        tokenHash: hashText(token),
        app: request.app,
        enrolledMs: nowMs,
      })
      .returning({ number: devices.number })
      .get();
    return ok({ device: device.number, office: office.value, token, serverKey, epoch: epochOf(tx) });
  });
}
