/**
 * The device's tables as pages hold them: every verb that reads and none that writes. What is written goes through the
 * one writer's store, whole or not at all.
 */
import type { Table } from 'dexie';
import type { Database } from './database.ts';

export interface ReadTable<Row, Key> {
  get(key: Key): Promise<Row | undefined>;
  bulkGet(keys: Key[]): Promise<(Row | undefined)[]>;
  toArray(): Promise<Row[]>;
  where(index: string): Condition<Row, Key>;
}

interface Condition<Row, Key> {
  equals(key: string | number): Found<Row, Key>;
  startsWith(key: string): Found<Row, Key>;
  aboveOrEqual(key: number): Found<Row, Key>;
  between(lower: unknown, upper: unknown, includeLower?: boolean, includeUpper?: boolean): Found<Row, Key>;
}

interface Found<Row, Key> {
  limit(most: number): Found<Row, Key>;
  distinct(): Found<Row, Key>;
  reverse(): Found<Row, Key>;
  filter(keep: (row: Row) => boolean): Found<Row, Key>;
  count(): Promise<number>;
  toArray(): Promise<Row[]>;
  primaryKeys(): Promise<Key[]>;
}

type Readable<Kept> = Kept extends Table<infer Row, infer Key> ? ReadTable<Row, Key> : never;

export type ReadableDatabase = { readonly [Name in keyof Omit<Database, 'dexie'>]: Readable<Database[Name]> };
