/** A line of plain TCP that can be hurt in the ways lines are: cut after so many bytes, silent, or answered by a hotspot's page. */
import { connect, createServer, type Socket } from 'node:net';
import type { Server } from '../fixtures/server.ts';

export const INJURIES = ['half-open', 'captive-portal', 'cut-going', 'black-hole', 'cut-coming'] as const;

/**
 * `half-open`: accepts, reads and never answers. `captive-portal`: answers everything with 200 and a page of its own.
 * `cut-going` and `cut-coming`: each connection ends once that many bytes went to the central, or came from it.
 * `black-hole`: once that many bytes came, nothing goes either way any more, and nobody is told.
 */
export type Injury = (typeof INJURIES)[number];

export interface BrokenLine {
  /** The server as it is seen through the line: an origin of its own that stays. */
  readonly server: Server;
  readonly hurt: (injury: Injury, bytes: number) => void;
  /** What hung on the hurt line is hung up on. */
  readonly mend: () => void;
  readonly close: () => Promise<void>;
}

const PORTAL = '<!doctype html><title>WIFI_ETECSA</title><p>Para navegar, entre con su cuenta.</p>';
const PORTAL_ANSWER = [
  'HTTP/1.1 200 OK',
  'content-type: text/html; charset=utf-8',
  `content-length: ${Buffer.byteLength(PORTAL)}`,
  'connection: close',
  '',
  PORTAL,
].join('\r\n');

export async function brokenLineTo(server: Server): Promise<BrokenLine> {
  const open = new Set<Socket>();
  let state: { readonly injury: Injury; readonly bytes: number } | null = null;
  const line = createServer((near) => {
    keep(open, near);
    if (state?.injury === 'half-open') near.resume();
    else if (state?.injury === 'captive-portal') near.once('data', () => near.end(PORTAL_ANSWER));
    else carry(near, keep(open, connect(Number(new URL(server.address).port), 'localhost')), state);
  });
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
  const address = line.address();
  if (address === null || typeof address === 'string') throw new Error('the line has no port');
  const become = (next: typeof state): void => {
    state = next;
    for (const socket of open) socket.destroy();
  };
  return {
    server: { ...server, address: `http://localhost:${address.port}` },
    hurt: (injury, bytes) => become({ injury, bytes }),
    mend: () => become(null),
    close: () =>
      new Promise((resolve) => {
        line.close(() => resolve());
        become(null);
      }),
  };
}

function keep(open: Set<Socket>, socket: Socket): Socket {
  open.add(socket);
  socket.on('close', () => open.delete(socket));
  // Its end is all that matters here, whatever the reason.
  socket.on('error', () => undefined);
  return socket;
}

function carry(near: Socket, far: Socket, state: { readonly injury: Injury; readonly bytes: number } | null): void {
  const end = (): void => {
    near.destroy();
    far.destroy();
  };
  let isSwallowed = false;
  const pass = (from: Socket, to: Socket, ends: Injury): void => {
    let left = state?.injury === ends ? state.bytes : Number.POSITIVE_INFINITY;
    from.on('data', (chunk: Buffer) => {
      if (isSwallowed) return;
      to.write(chunk.subarray(0, Math.min(chunk.length, left)));
      left -= chunk.length;
      if (left > 0) return;
      if (ends === 'black-hole') isSwallowed = true;
      else to.end(end);
    });
    // A hole tells nobody that the other side is gone.
    from.on('close', () => {
      if (!isSwallowed) to.end(end);
    });
  };
  pass(near, far, 'cut-going');
  pass(far, near, state?.injury === 'black-hole' ? 'black-hole' : 'cut-coming');
}
