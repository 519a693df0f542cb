import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { serve } from '@hono/node-server';
import { expect, onTestFinished, test } from 'vitest';
import { testCentral } from './testing/test-central.ts';

test('a slow sender of far too much hears the refusal at the end, not a broken line', { timeout: 60_000 }, async () => {
  const central = testCentral();
  const server = serve({ fetch: central.app.fetch, port: 0, hostname: '127.0.0.1' });
  onTestFinished(() => {
    server.close();
  });
  if (!server.listening) await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  expect(await sendSlowly(address.port, 'POST /api/enrol', 6)).toMatch(/^HTTP\/1.1 413 /);
  expect(await sendSlowly(address.port, 'POST /sync', 6)).toMatch(/^HTTP\/1.1 401 /);
});

/** Megabytes with pauses, as over a bad line; reads only when all is sent. */
async function sendSlowly(port: number, request: string, megabytes: number): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  const broken = new Promise<string>((resolve) => socket.once('error', ({ message }) => resolve(`broken: ${message}`)));
  socket.pause();
  const length = megabytes * 1024 * 1024;
  socket.write(`${request} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n`);
  for (let sent = 0; sent < megabytes; sent++) {
    socket.write(Buffer.alloc(1024 * 1024, 0x20));
    await setTimeout(150);
  }
  const answered = once(socket, 'data').then(([data]) => String(data));
  socket.resume();
  const answer = await Promise.race([answered, broken]);
  socket.destroy();
  return answer;
}
