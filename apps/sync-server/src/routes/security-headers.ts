/** Headers of every answer: nothing runs, loads or frames that we did not serve. */
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

export const securityHeaders = createMiddleware(async (context, next) => {
  await next();
  context.header('Content-Security-Policy', POLICY);
  context.header('X-Content-Type-Options', 'nosniff');
  context.header('Referrer-Policy', 'no-referrer');
  context.header('Cross-Origin-Opener-Policy', 'same-origin');
  context.header('Cross-Origin-Resource-Policy', 'same-origin');
  context.header('Cache-Control', cachingOf(context.req.path, context.res.status));
});

/** Files under /assets/ carry a hash of their bytes; all else is asked for again, and answers of the API are never kept. */
function cachingOf(path: string, status: number): string {
  if (/^\/(api|sync|health)(\/|$)/.test(path)) return 'no-store';
  return path.startsWith('/assets/') && status < 400 ? 'public, max-age=31536000, immutable' : 'no-cache';
}
