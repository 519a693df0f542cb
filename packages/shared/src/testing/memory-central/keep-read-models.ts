/** The read models of a central in memory. */
import type { ReadModels } from '../../reports/read-models.ts';
import type { UndoableWrites } from '../undoable-writes.ts';
import type { CentralTables } from './tables.ts';

export function keepReadModels(tables: CentralTables, { put, remove }: UndoableWrites): Omit<ReadModels, 'parcels'> {
  const { parcels, acts, sides } = tables;
  return {
    saveParcel: (row) => put(parcels, row.subject, row),
    addActs: (count, by) => {
      const name = `${count.office} ${count.day} ${count.act}`;
      const sum = (acts.get(name)?.sum ?? 0) + by;
      if (sum === 0) remove(acts, name);
      else put(acts, name, { ...count, sum });
    },
    saveSides: (subject, offices) => {
      if (offices.length === 0) remove(sides, subject);
      else
        put(
          sides,
          subject,
          [...offices].sort((a, b) => a - b),
        );
    },
  };
}
