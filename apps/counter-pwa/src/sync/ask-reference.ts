/** Asks for offices, municipalities and the office's staff. */
import type { Transport } from '@ventanilla/shared/src/sync/counter/transport.ts';
import { type Reference, reference } from '@ventanilla/shared/src/sync/reference.ts';
import { parseJson } from './http-transport.ts';

/** Null without an answer: the ones kept here stay good. */
export async function askReference(transport: Transport, token: string): Promise<Reference | null> {
  const answer = await transport({
    method: 'GET',
    path: '/api/reference',
    token,
    type: 'application/json',
    body: null,
  });
  const parsed = answer.ok ? reference.safeParse(parseJson(new TextDecoder().decode(answer.value))) : null;
  return parsed?.success ? parsed.data : null;
}
