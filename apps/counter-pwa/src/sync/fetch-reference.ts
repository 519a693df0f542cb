/** Fetches offices, municipalities and the office's staff. Without an answer the ones kept here stay good. */
import { reference } from '@ventanilla/shared/src/sync/reference.ts';
import type { ReplicationLog } from '../log/replication-log.ts';
import { parseJson, type Transport } from './http-transport.ts';

interface ReferencePorts {
  readonly transport: Transport;
  readonly log: ReplicationLog;
}

export async function fetchReference({ transport, log }: ReferencePorts, token: string): Promise<void> {
  const answer = await transport({
    method: 'GET',
    path: '/api/reference',
    token,
    type: 'application/json',
    body: null,
  });
  if (!answer.ok) return;
  const parsed = reference.safeParse(parseJson(new TextDecoder().decode(answer.value)));
  if (parsed.success) await log.keepReference(parsed.data);
}
