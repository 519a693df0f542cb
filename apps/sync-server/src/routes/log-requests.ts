/** One line a request for whoever runs the central. Never a body, a name, a token, or an address somebody made up. */
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { findRoute } from './route-table.ts';

interface Named {
  readonly method: string;
  /** A route of the table; `(file)` for all else, for a path may hold anything. */
  readonly route: string;
}

export interface RequestLog {
  readonly answered: (request: Named & { readonly status: number; readonly ms: number }) => void;
  readonly failed: (request: Named & { readonly fault: string; readonly at: readonly string[] }) => void;
}

export const nameOf = ({ req }: Context): Named => ({
  method: req.method,
  route: findRoute(req.method, req.path)?.path ?? '(file)',
});

/**
 * Where a fault arose, without its message: a database error repeats the values it was given, and these may be
 * somebody's name.
 */
export const traceOf = (cause: Error) => ({
  fault: [
    cause.name,
    ...(cause.cause instanceof Error && 'code' in cause.cause ? [String(cause.cause.code)] : []),
  ].join(' '),
  at: (cause.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim()),
});

export const logRequests = (log: RequestLog, now: () => number) =>
  createMiddleware(async (context, next) => {
    const begun = now();
    await next();
    log.answered({ ...nameOf(context), status: context.res.status, ms: now() - begun });
  });
