/** What the environment says, read once: PORT, HOST, DATA_DIR, LOG_LEVEL. */
import { resolve } from 'node:path';
import { err, ok, type Result } from '@ventanilla/shared/src/result.ts';

export interface Config {
  readonly port: number;
  /** Address to listen on; null is every address of the machine, for a central is there to be reached by counters. */
  readonly host: string | null;
  readonly dataDir: string;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

export interface BadConfig {
  readonly kind: 'bad-config';
  readonly variable: string;
  readonly given: string;
  readonly expected: string;
}

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

export function readConfig(env: Readonly<Record<string, string | undefined>>): Result<Config, BadConfig> {
  const port = env.PORT || '8080';
  if (!/^[0-9]{1,5}$/.test(port) || Number(port) > 65_535) return bad('PORT', port, 'un número de 0 a 65535');
  const level = env.LOG_LEVEL || 'warn';
  const logLevel = LOG_LEVELS.find((known) => known === level);
  if (logLevel === undefined) return bad('LOG_LEVEL', level, LOG_LEVELS.join(', '));
  return ok({ port: Number(port), host: env.HOST || null, dataDir: readDataDir(env), logLevel });
}

/** The command line needs nothing else of the environment. */
export const readDataDir = (env: Readonly<Record<string, string | undefined>>): string =>
  resolve(env.DATA_DIR || 'data');

const bad = (variable: string, given: string, expected: string) =>
  err({ kind: 'bad-config', variable, given, expected } as const);
