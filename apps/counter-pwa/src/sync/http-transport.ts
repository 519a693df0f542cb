/** One HTTP exchange with the central, and what came of it. */
import { err, ok, type Result } from '@ventanilla/shared/src/result.ts';
import type { NoAnswer, Transport, TransportRequest } from '@ventanilla/shared/src/sync/counter/transport.ts';
import { apiError } from '@ventanilla/shared/src/sync/enrolment.ts';

const TIME_OUT_MS = 60_000;

export const httpTransport: Transport = async (asked) => {
  try {
    return await readAnswer(await send(asked), asked.type);
  } catch (cause) {
    return err({ kind: cause instanceof DOMException && cause.name === 'TimeoutError' ? 'timed-out' : 'no-network' });
  }
};

function send({ method, path, token, type, body }: TransportRequest): Promise<Response> {
  return fetch(path, {
    method,
    headers: { 'Content-Type': type, Accept: type, ...(token === null ? {} : { Authorization: `Bearer ${token}` }) },
    body: typeof body === 'string' || body === null ? body : Uint8Array.from(body),
    cache: 'no-store',
    credentials: 'omit',
    // A hotspot that wants a log-in redirects; following it would show its page as an answer.
    redirect: 'manual',
    signal: AbortSignal.timeout(TIME_OUT_MS),
  });
}

async function readAnswer(response: Response, type: string): Promise<Result<Uint8Array, NoAnswer>> {
  const contentType = response.headers.get('content-type') ?? '';
  if (response.ok) {
    if (!contentType.startsWith(type)) return err({ kind: 'not-our-server' });
    return ok(new Uint8Array(await response.arrayBuffer()));
  }
  if (!contentType.startsWith('application/json')) return err({ kind: 'not-our-server' });
  const refusal = apiError.safeParse(parseJson(await response.text()));
  if (!refusal.success) return err({ kind: 'not-our-server' });
  return err({ kind: 'refused', status: response.status, error: refusal.data.error });
}

/** Undefined for what is no JSON: no schema accepts that. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
