/** `GET /api/reference`: the network's places and the office's own staff, for a device of that office. */
import type { Context } from 'hono';
import { referenceFor } from '../access/reference-for.ts';
import { epochOf } from '../log/installation.ts';
import type { AppEnv, Ports } from './app-env.ts';

export const referenceRoute = (ports: Ports) => (context: Context<AppEnv>) => {
  const { database } = ports;
  const reference = referenceFor(database.read, context.get('device').office);
  const tag = `"${epochOf(database.read)}-${reference.office}-${reference.version}"`;
  context.header('ETag', tag);
  if (context.req.header('if-none-match') === tag) return context.body(null, 304);
  return context.json(reference);
};
