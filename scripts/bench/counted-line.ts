/** A TCP line to a server that counts every byte both ways: headers, bodies, and whatever else goes over it. */
import { once } from 'node:events';
import { connect, createServer } from 'node:net';

export interface CountedLine {
  readonly port: number;
  /** Bytes so far, both ways together. */
  readonly bytes: () => number;
  readonly close: () => Promise<void>;
}

export async function countedLineTo(port: number): Promise<CountedLine> {
  let bytes = 0;
  const count = (chunk: Buffer): void => {
    bytes += chunk.length;
  };
  const line = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    near.on('data', count).pipe(far);
    far.on('data', count).pipe(near);
    near.on('error', () => far.destroy());
    far.on('error', () => near.destroy());
  });
  line.listen(0, '127.0.0.1');
  await once(line, 'listening');
  const address = line.address();
  if (address === null || typeof address === 'string') throw new Error('the line has no port');
  return {
    port: address.port,
    bytes: () => bytes,
    close: async () => {
      line.close();
      await once(line, 'close');
    },
  };
}
