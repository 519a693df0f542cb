/** `POST /sync`: what a device wrote goes in, what others wrote comes out. */

import { answerSync } from '@ventanilla/shared/src/sync/central/answer-sync.ts';
import { FRAME_TYPE } from '@ventanilla/shared/src/sync/frame.ts';
import type { Context } from 'hono';
import { centralTools } from '../log/central-tools.ts';
import { type AppEnv, type Ports, refuse } from './app-env.ts';
import { wrongType } from './frames.ts';
import { readFrameBody, writeFrameBody } from './read-frame-body.ts';

export const syncRoute = (ports: Ports) => async (context: Context<AppEnv>) => {
  if (context.req.header('content-type') !== FRAME_TYPE) return refuse(context, wrongType);
  const request = readFrameBody(new Uint8Array(await context.req.arrayBuffer()));
  if (!request.ok) return refuse(context, request.error);
  const { database, key } = ports;
  const tools = { ...centralTools({ sign: key.sign, nowMs: ports.now() }), store: database.store };
  const response = answerSync(tools, context.get('device'), request.value);
  return context.body(writeFrameBody(response), 200, { 'Content-Type': FRAME_TYPE });
};
