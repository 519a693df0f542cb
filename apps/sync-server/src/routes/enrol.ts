/** `POST /api/enrol`: a browser with a one-time code becomes a device. */
import { assertNever } from '@ventanilla/shared/src/result.ts';
import { enrolRequest } from '@ventanilla/shared/src/sync/enrolment.ts';
import type { Context } from 'hono';
import type { WrongTries } from '../access/count-wrong-tries.ts';
import { type EnrolRefusal, enrolDevice } from '../access/enrol-device.ts';
import { type AppEnv, type Ports, type Refusal, refuse } from './app-env.ts';
import { callerAddress } from './caller-address.ts';
import { readJsonBody } from './read-json-body.ts';

export const enrolRoute = (ports: Ports, wrongTries: WrongTries) => async (context: Context<AppEnv>) => {
  const address = callerAddress(context);
  const waitMs = wrongTries.waitMs(address, ports.now());
  if (waitMs > 0) return slowDown(context, waitMs);
  const request = await readJsonBody(context, enrolRequest);
  if (!request.ok) return refuse(context, request.error);
  const { database, key, random } = ports;
  const answer = enrolDevice({ database, serverKey: key.publicKey, random, nowMs: ports.now() }, request.value);
  if (answer.ok) return context.json(answer.value, 201);
  if (answer.error.kind === 'unknown-code') wrongTries.count(address, ports.now());
  return refuse(context, refusalOf(answer.error));
};

function slowDown(context: Context, waitMs: number): Response {
  const seconds = Math.ceil(waitMs / 1000);
  context.header('Retry-After', String(seconds));
  return refuse(context, {
    status: 429,
    code: 'too_many_tries',
    what: 'Too many wrong codes came from this address.',
    why: 'Codes must not be found by trying.',
    next: `Wait ${seconds} seconds, then type the code as printed.`,
  });
}

function refusalOf(refusal: EnrolRefusal): Refusal {
  switch (refusal.kind) {
    case 'unknown-code':
      return {
        status: 404,
        code: 'unknown_code',
        what: 'There is no such enrolment code.',
        why: 'It was mistyped, or it belongs to another central.',
        next: 'Type it again as printed, or ask the central for a new one (ventanilla enrol-code OFFICE).',
      };
    case 'code-expired':
      return {
        status: 410,
        code: 'code_expired',
        what: 'The enrolment code is too old.',
        why: 'A code is good for 48 hours.',
        next: 'Ask the central for a new one (ventanilla enrol-code OFFICE).',
      };
    case 'code-used':
      return {
        status: 409,
        code: 'code_used',
        what: 'The enrolment code was used already.',
        why: 'A code enrols one device.',
        next: 'Ask the central for a new one (ventanilla enrol-code OFFICE).',
      };
    case 'not-a-key':
      return {
        status: 400,
        code: 'not_a_key',
        what: 'The public key is no point of the curve P-256.',
        why: 'The app made or sent it wrongly. The code was not spent.',
        next: 'Reload the app and enrol again.',
      };
    default:
      return assertNever(refusal);
  }
}
