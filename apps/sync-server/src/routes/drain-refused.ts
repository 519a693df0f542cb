/** Reads what is left of a refused message, so that its sender can read the refusal. */
import { createMiddleware } from 'hono/factory';

/** Beyond this the connection is simply closed. */
const MOST = 64 * 1024 * 1024;

/**
 * Whoever is still sending when the server closes the connection sees a broken line, not the answer: an app would take
 * "too large" for "no network" and send the same again for ever.
 */
export const drainRefused = createMiddleware(async (context, next) => {
  await next();
  const { body, bodyUsed } = context.req.raw;
  if (context.res.status < 400 || body === null || bodyUsed || body.locked) return;
  await discard(body).catch(() => {
    // The sender hung up; nobody waits for the answer.
  });
});

async function discard(body: ReadableStream<Uint8Array>): Promise<void> {
  let left = MOST;
  for await (const chunk of body) {
    left -= chunk.length;
    if (left < 0) return;
  }
}
