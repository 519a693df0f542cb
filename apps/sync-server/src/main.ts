/** The server's composition root: the one place of the server that may read the clock, the environment and chance. */
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { type ServerType, serve } from '@hono/node-server';
import { pino } from 'pino';
import { makeApp } from './app.ts';
import { readConfig } from './config.ts';
import { openCentral } from './setup/open-central.ts';
import { sayRefusal } from './setup/say-refusal.ts';
import { startSheet } from './setup/start-sheet.ts';
import { VERSION } from './version.ts';

const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length));

const config = readConfig(process.env);
if (!config.ok) {
  const { variable, given, expected } = config.error;
  fail(`${variable}=${given} no sirve. Se espera ${expected}.`);
}
const { port, host, dataDir, logLevel } = config.value;

const central = openCentral({ folder: dataDir, random, nowMs: Date.now(), version: VERSION });
if (!central.ok) {
  const { what, why, next } = sayRefusal(central.error);
  fail(`${what} ${why} ${next}`);
}
const { database, key } = central.value;

// To stderr: stdout is for the sheet with the codes.
const log = pino({ level: logLevel }, pino.destination({ dest: 2, sync: true }));
const app = makeApp({
  database,
  key,
  random,
  now: Date.now,
  version: VERSION,
  counter: fileURLToPath(new URL('../../counter-pwa/dist', import.meta.url)),
  log: {
    answered: (request) => log.info(request, 'answered'),
    failed: (request) => log.error(request, 'failed'),
  },
});

const server = serve({ fetch: app.fetch, port, ...(host !== null && { hostname: host }) }, (address) => {
  const url = `http://${host ?? 'localhost'}:${address.port}`;
  process.stdout.write(startSheet(database, random, Date.now(), url));
});
server.on('error', (cause: NodeJS.ErrnoException) => {
  if (cause.code === 'EADDRINUSE') {
    fail(`El puerto ${port} ya está ocupado: otra central u otro programa escucha ahí. Ciérrelo o ponga otro en PORT.`);
  }
  fail(`La central no puede escuchar en el puerto ${port}: ${cause.message}.`);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop(server));

/** Lets requests under way finish, five seconds at most; a transaction is never cut, for it runs in one go. */
function stop(listening: ServerType): void {
  const deadline = setTimeout(() => process.exit(0), 5000);
  listening.close(() => {
    clearTimeout(deadline);
    database.close();
    process.exit(0);
  });
}

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
