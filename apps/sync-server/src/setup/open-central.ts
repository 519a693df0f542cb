/** Opens DATA_DIR as a central that can work: database, key, own stream, and a network to serve. */
import { parseStreamId } from '@ventanilla/shared/src/custody/change-id.ts';
import { ok, type Result } from '@ventanilla/shared/src/result.ts';
import { openOwnStream } from '@ventanilla/shared/src/sync/central/own-stream.ts';
import type { Random } from '../access/tokens.ts';
import { centralTools } from '../log/central-tools.ts';
import type { Database } from '../log/database.ts';
import { type DatabaseRefusal, openDatabase } from '../log/open-database.ts';
import { type KeyRefusal, loadServerKey, type ServerKey } from '../log/server-key.ts';
import { fillDemoNetwork, isEmptyNetwork } from './fill-demo-network.ts';

export interface Central {
  readonly database: Database;
  readonly key: ServerKey;
  /** True when this opening filled an empty folder. */
  readonly filled: boolean;
}

export type OpeningRefusal = DatabaseRefusal | KeyRefusal;

export interface OpeningPorts {
  readonly folder: string;
  readonly random: Random;
  readonly nowMs: number;
  readonly version: string;
}

export function openCentral({ folder, random, nowMs, version }: OpeningPorts): Result<Central, OpeningRefusal> {
  const database = openDatabase(folder);
  if (!database.ok) return database;
  const key = loadServerKey(database.value, folder);
  if (!key.ok) {
    database.value.close();
    return key;
  }
  const voice = { sign: key.value.sign, nowMs };
  // Asked inside the transaction: the command line and the server may both find the folder empty.
  const filled = database.value.writing((tx) => {
    openOwnStream(centralTools(voice), tx.log, { stream: newStreamId(random), app: version });
    if (!isEmptyNetwork(tx)) return false;
    fillDemoNetwork(tx, voice);
    return true;
  });
  return ok({ database: database.value, key: key.value, filled });
}

export function newStreamId(random: Random) {
  const id = parseStreamId(Buffer.from(random(8)).toString('hex'));
  if (!id.ok) throw new Error('eight bytes make sixteen digits');
  return id.value;
}
