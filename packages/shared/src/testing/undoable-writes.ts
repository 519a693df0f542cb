/** Writes into maps that are taken back when what they are part of fails: a transaction in memory. */

export interface UndoableWrites {
  /** The only way a table is written. Throws outside `atOnce`. */
  readonly put: <Key, Value>(table: Map<Key, Value>, key: Key, value: Value) => void;
  readonly remove: <Key, Value>(table: Map<Key, Value>, key: Key) => void;
  /** Runs `work`; when it throws, the tables hold what they held before. */
  readonly atOnce: <T>(work: () => T) => T;
}

export function undoableWrites(): UndoableWrites {
  let undo: (() => void)[] | null = null;
  const note = (step: () => void): void => {
    if (undo === null) throw new Error('written outside a transaction');
    undo.push(step);
  };
  return {
    put: (table, key, value) => {
      const before = table.get(key);
      note(before === undefined ? () => table.delete(key) : () => table.set(key, before));
      table.set(key, value);
    },
    remove: (table, key) => {
      const before = table.get(key);
      if (before === undefined) return;
      note(() => table.set(key, before));
      table.delete(key);
    },
    atOnce: (work) => {
      if (undo !== null) throw new Error('a transaction inside a transaction');
      undo = [];
      try {
        return work();
      } catch (cause) {
        for (const step of undo.reverse()) step();
        throw cause;
      } finally {
        undo = null;
      }
    },
  };
}
