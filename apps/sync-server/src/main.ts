/** The server's composition root: the one place of the server that may read the clock, the environment and chance. */
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

const counter = new URL('../../counter-pwa/dist', import.meta.url).pathname;
const port = Number(process.env.PORT ?? 8080);

const app = new Hono()
  .get('/health', (context) => context.json({ ok: true }))
  .use('/assets/*', async (context, next) => {
    await next();
    if (context.res.ok) context.header('Cache-Control', 'public, max-age=31536000, immutable');
  })
  .use('*', serveStatic({ root: counter }));

const server = serve({ fetch: app.fetch, port }, () => process.stdout.write(`Ventanilla: http://localhost:${port}\n`));

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close());
