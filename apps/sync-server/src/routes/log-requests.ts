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
  readonly failed: (request: Named & { readonly cause: Error }) => void;
}

export const nameOf = ({ req }: Context): Named => ({
  method: req.method,
  route: findRoute(req.method, req.path)?.path ?? '(file)',
});

export const logRequests = (log: RequestLog, now: () => number) =>
  createMiddleware(async (context, next) => {
    const begun = now();
    await next();
    log.answered({ ...nameOf(context), status: context.res.status, ms: now() - begun });
  });
