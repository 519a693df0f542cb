/** Serves the built counter, and its page for every address of a screen. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Context, Hono } from 'hono';
import { type AppEnv, type Refusal, refuse } from './app-env.ts';
import { methodsOf } from './route-table.ts';

/** @param folder the counter's build, as `vite build` leaves it */
export function serveCounter(app: Hono<AppEnv>, folder: string): void {
  const page = join(folder, 'index.html');
  const isBuilt = existsSync(page);
  if (isBuilt) {
    const sendPage = serveStatic<AppEnv>({ path: page, precompressed: true });
    app.get('*', serveStatic({ root: folder, precompressed: true }));
    app.get('*', (context, next) => (isNavigation(context) ? sendPage(context, next) : next()));
  }
  app.notFound((context) => {
    const methods = methodsOf(context.req.path);
    if (methods.length > 0) return wrongMethod(context, methods);
    return refuse(context, isNavigation(context) && !isBuilt ? notBuilt : unknownRoute);
  });
}

/** Somebody opened or reloaded a screen; what programs ask for is never answered with a page. */
const isNavigation = ({ req }: Context): boolean =>
  req.method === 'GET' &&
  /\btext\/html\b/.test(req.header('accept') ?? '') &&
  !/^\/(api|sync|exhibits|health|assets)(\/|$)/.test(req.path);

function wrongMethod(context: Context, methods: readonly string[]): Response {
  context.header('Allow', methods.join(', '));
  return refuse(context, {
    status: 405,
    code: 'wrong_method',
    what: 'This route is not called this way.',
    why: `It answers ${methods.join(' and ')}.`,
    next: 'See /api/openapi.json.',
  });
}

const unknownRoute: Refusal = {
  status: 404,
  code: 'unknown_route',
  what: 'There is nothing here.',
  why: 'No route and no file has this address.',
  next: 'See /api/openapi.json for every route.',
};

const notBuilt: Refusal = {
  status: 404,
  code: 'counter_not_built',
  what: 'The counter is not there yet.',
  why: 'Its build was not found beside the central.',
  next: 'Start with `npm start`, which builds it.',
};
