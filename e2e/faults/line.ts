/** The line between a counter and the central: an origin of its own that stays the same whatever is done to it. */
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { Server } from '../fixtures/server.ts';

export interface Line {
  /** The server as it is seen through the line. */
  readonly server: Server;
  /** From here on whoever asks is hung up on. */
  readonly cut: () => void;
  readonly mend: () => void;
  readonly close: () => Promise<void>;
}

/** Words put before a script of the product on its way to the browser: what a twin lacks, taken away from under it. */
export interface Weakness {
  readonly path: string;
  readonly prelude: string;
}

export async function lineTo(server: Server, weakness: Weakness | null = null): Promise<Line> {
  let isCut = false;
  const line = createServer((asked, answer) => {
    if (isCut) answer.destroy();
    else pass(server, weakness, asked, answer);
  });
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
  const address = line.address();
  if (address === null || typeof address === 'string') throw new Error('the line has no port');
  return {
    server: { ...server, address: `http://localhost:${address.port}` },
    cut: () => {
      isCut = true;
      line.closeAllConnections();
    },
    mend: () => {
      isCut = false;
    },
    close: () =>
      new Promise((resolve) => {
        line.close(() => resolve());
        line.closeAllConnections();
      }),
  };
}

function pass(server: Server, weakness: Weakness | null, asked: IncomingMessage, answer: ServerResponse): void {
  const url = new URL(asked.url ?? '/', server.address);
  const isWeakened = weakness !== null && url.pathname === weakness.path;
  const headers = { ...asked.headers, ...(isWeakened ? { 'accept-encoding': 'identity' } : {}) };
  const onward = request(url, { method: asked.method, headers }, (answered) => {
    const { 'content-length': length, etag, ...rest } = answered.headers;
    const told = isWeakened ? rest : answered.headers;
    answer.writeHead(answered.statusCode ?? 502, told);
    if (isWeakened) answer.write(`${weakness.prelude}\n`);
    answered.on('error', () => answer.destroy());
    answered.pipe(answer);
  });
  onward.on('error', () => answer.destroy());
  asked.on('error', () => onward.destroy());
  asked.pipe(onward);
}
