/** Makes this browser a device of an office, with a one-time code. The key's private half never leaves it. */
import { parseOfficeCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
import { err, ok, type Result } from '@ventanilla/shared/src/result.ts';
import type { Standing } from '@ventanilla/shared/src/sync/counter/replication-log.ts';
import type { SyncPorts } from '@ventanilla/shared/src/sync/counter/sync-once.ts';
import { type EnrolAnswer, enrolAnswer } from '@ventanilla/shared/src/sync/enrolment.ts';
import type { Enrolled, EnrolRefusal } from '../log/sync-sentence.ts';
import type { DeviceKeys } from './device-keys.ts';
import { parseJson } from './http-transport.ts';

export interface EnrolPorts extends Pick<SyncPorts, 'log' | 'transport' | 'askReference' | 'app'> {
  readonly keys: DeviceKeys;
}

export async function enrol(ports: EnrolPorts, code: string): Promise<Result<Enrolled, EnrolRefusal>> {
  if (isStillKnown(await ports.log.standing())) return err({ kind: 'already-enrolled' });
  const pair = await stored(ports.keys.create());
  if (!pair) return err({ kind: 'not-stored' });
  const answer = await askToEnrol(ports, code, pair.publicKey);
  if (!answer.ok) return answer;
  const { device, token, serverKey, epoch } = answer.value;
  const office = parseOfficeCode(answer.value.office);
  if (!office.ok) return err({ kind: 'not-our-server' });
  const row = { device, office: office.value, token, serverKey, keyId: pair.keyId };
  const kept = await stored(ports.log.keepDevice(row, epoch).then(() => true));
  if (!kept) return err({ kind: 'not-stored' });
  const reference = await ports.askReference(token);
  if (reference) await ports.log.keepReference(reference);
  return ok({ device, office: office.value });
}

/** A device the central has disowned may enrol again; what it recorded stays. */
const isStillKnown = (standing: Standing | null): boolean =>
  standing !== null && standing.lastResult?.kind !== 'unknown-device' && !isRevoked(standing);

const isRevoked = ({ lastResult }: Standing): boolean =>
  lastResult?.kind === 'refused' && lastResult.code === 'revoked_device';

async function askToEnrol(
  { transport, app }: EnrolPorts,
  code: string,
  publicKey: string,
): Promise<Result<EnrolAnswer, EnrolRefusal>> {
  const answer = await transport({
    method: 'POST',
    path: '/api/enrol',
    token: null,
    type: 'application/json',
    body: JSON.stringify({ code, publicKey, app }),
  });
  if (!answer.ok) {
    return err(answer.error.kind === 'refused' ? { kind: 'refused', ...answer.error.error } : answer.error);
  }
  const parsed = enrolAnswer.safeParse(parseJson(new TextDecoder().decode(answer.value)));
  return parsed.success ? ok(parsed.data) : err({ kind: 'not-our-server' });
}

/** Null when the browser refuses to keep it: a private window, a full disk. */
async function stored<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch {
    return null;
  }
}
