/** `POST /exhibits`: pieces of the evidence that changes name go in, how much of each is held comes out. */

import { takeExhibits } from '@ventanilla/shared/src/sync/central/take-exhibits.ts';
import { readExhibitPieces, writeExhibitAnswer } from '@ventanilla/shared/src/sync/exhibits/exhibit-messages.ts';
import { FRAME_TYPE } from '@ventanilla/shared/src/sync/frame.ts';
import type { Context } from 'hono';
import { sha256 } from '../log/signing.ts';
import { type AppEnv, type Ports, refuse } from './app-env.ts';
import { malformed, openFrame, sealFrame, wrongType } from './frames.ts';

export const exhibitsRoute = (ports: Ports) => async (context: Context<AppEnv>) => {
  if (context.req.header('content-type') !== FRAME_TYPE) return refuse(context, wrongType);
  const message = openFrame(new Uint8Array(await context.req.arrayBuffer()));
  if (!message.ok) return refuse(context, message.error);
  const pieces = readExhibitPieces(message.value);
  if (!pieces.ok) return refuse(context, malformed(pieces.error.why));
  const { database, key } = ports;
  const tools = { store: database.store, hash: sha256, sign: key.sign, nowMs: ports.now() };
  const answer = takeExhibits(tools, context.get('device'), pieces.value);
  return context.body(sealFrame(writeExhibitAnswer(answer)), 200, { 'Content-Type': FRAME_TYPE });
};
