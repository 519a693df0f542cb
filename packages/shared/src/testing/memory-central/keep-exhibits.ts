/** Exhibits of a central in memory. */
import type { KeptExhibits } from '../../sync/central/kept-exhibits.ts';
import type { UndoableWrites } from '../undoable-writes.ts';
import type { CentralTables } from './tables.ts';

export function keepExhibits({ exhibits, arriving }: CentralTables, { put, remove }: UndoableWrites): KeptExhibits {
  return {
    exhibit: (name) => exhibits.get(name) ?? null,
    addExhibit: (exhibit) => {
      if (!exhibits.has(exhibit.name)) put(exhibits, exhibit.name, exhibit);
    },
    arrivingExhibit: (name) => arriving.get(name) ?? new Uint8Array(0),
    saveArriving: (name, bytes) => {
      if (bytes.length > 0) put(arriving, name, bytes);
      else remove(arriving, name);
    },
  };
}
