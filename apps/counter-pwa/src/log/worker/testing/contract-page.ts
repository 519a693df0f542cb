/** The page on which a real browser holds its IndexedDB to the contract: one clause at a time, each on an empty database. */
import type { CounterStore } from '@ventanilla/shared/src/sync/counter/counter-store.ts';
import type { Clause } from '@ventanilla/shared/src/testing/contract.ts';
import { counterStoreContract } from '@ventanilla/shared/src/testing/counter-store-contract.ts';
import { logStoreContract, looseChangeContract } from '@ventanilla/shared/src/testing/log-store-contract.ts';
import { type Database, openDatabase } from '../../database.ts';
import { createDexieCounterStore } from '../dexie-counter-store.ts';

const clauses = new Map(
  [...logStoreContract, ...looseChangeContract, ...counterStoreContract].map((clause) => [clause.name, clause]),
);

/** Null when the clause holds, otherwise what was found. */
async function keepsClause(name: string): Promise<string | null> {
  const clause: Clause<CounterStore> | undefined = clauses.get(name);
  return clause ? onEmptyDatabase((store) => holds(clause, store)) : 'there is no such clause';
}

async function holds({ check }: Clause<CounterStore>, store: CounterStore): Promise<string | null> {
  try {
    await check(store);
    return null;
  } catch (cause) {
    return cause instanceof Error ? cause.message : 'it threw';
  }
}

/** How durable the browser was asked to make each transaction that wrote. */
function durabilityOfACommit(): Promise<readonly string[]> {
  const asked: string[] = [];
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (...all) {
    const transaction = begin.apply(this, all);
    if (transaction.mode === 'readwrite') asked.push(transaction.durability);
    return transaction;
  };
  return onEmptyDatabase(async (store) => {
    await store.commit({ lastDay: null, protection: { persisted: true, freeMb: 1 } });
    return asked;
  }).finally(() => {
    IDBDatabase.prototype.transaction = begin;
  });
}

async function onEmptyDatabase<T>(work: (store: CounterStore) => Promise<T>): Promise<T> {
  const database: Database = openDatabase();
  await database.dexie.delete();
  await database.dexie.open();
  try {
    return await work(createDexieCounterStore(database));
  } finally {
    database.dexie.close();
  }
}

Object.assign(globalThis, { keepsClause, durabilityOfACommit });
