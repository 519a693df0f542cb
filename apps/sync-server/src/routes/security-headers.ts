/** Headers of every answer: nothing runs, loads or frames that we did not serve. */
import { FRAME_TYPE } from '@ventanilla/shared/src/sync/frame.ts';
import { createMiddleware } from 'hono/factory';

const POLICY = [
  "default-src 'self'",
  // hash-wasm compiles Argon2id at the counter; nothing else is compiled, and no inline script runs.
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** A frame is no page: it runs, frames and refers to nothing, and `nosniff` keeps it from being taken for one. */
const POLICY_OF_FRAMES = "default-src 'none'";

export const securityHeaders = createMiddleware(async (context, next) => {
  await next();
  const isFrame = context.res.headers.get('content-type') === FRAME_TYPE;
  context.header('Content-Security-Policy', isFrame ? POLICY_OF_FRAMES : POLICY);
  context.header('X-Content-Type-Options', 'nosniff');
  context.header('Cache-Control', cachingOf(context.req.path, context.res.status));
  // What concerns pages alone is left out of frames: on a 2G line an office pays for every one of these bytes.
  if (isFrame) return;
  context.header('Referrer-Policy', 'no-referrer');
  context.header('Cross-Origin-Opener-Policy', 'same-origin');
  context.header('Cross-Origin-Resource-Policy', 'same-origin');
});

/** Files under /assets/ carry a hash of their bytes; all else is asked for again, and answers of the API are never kept. */
function cachingOf(path: string, status: number): string {
  if (/^\/(api|sync|exhibits|health)(\/|$)/.test(path)) return 'no-store';
  return path.startsWith('/assets/') && status < 400 ? 'public, max-age=31536000, immutable' : 'no-cache';
}
