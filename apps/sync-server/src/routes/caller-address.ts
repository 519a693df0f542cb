/** The address a request came from, as far as the socket knows it. */
import type { Context } from 'hono';
import * as z from 'zod/mini';

/** What @hono/node-server puts into the environment; a request made without a port has none. */
const onSocket = z.object({ incoming: z.object({ socket: z.object({ remoteAddress: z.string() }) }) });

/** Headers such as X-Forwarded-For are not believed: whoever guesses codes would write a new one each time. */
export function callerAddress(context: Context): string {
  const parsed = onSocket.safeParse(context.env);
  return parsed.success ? parsed.data.incoming.socket.remoteAddress : 'no-socket';
}
