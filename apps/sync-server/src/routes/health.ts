/** `GET /health`: alive, which build, and whether the log can be read. */
import { count } from 'drizzle-orm';
import type { Context } from 'hono';
import * as z from 'zod/mini';
import { epochOf } from '../log/installation.ts';
import { changes } from '../log/tables/log-tables.ts';
import type { AppEnv, Ports } from './app-env.ts';

export const health = z.object({
  status: z.literal('ok'),
  version: z.string(),
  epoch: z.int(),
  /** Changes held, all streams. */
  changes: z.int(),
});

export const healthRoute = (ports: Ports) => (context: Context<AppEnv>) => {
  const { read } = ports.database;
  const held = read.select({ changes: count() }).from(changes).get()?.changes ?? 0;
  return context.json({ status: 'ok', version: ports.version, epoch: epochOf(read), changes: held } satisfies z.infer<
    typeof health
  >);
};
