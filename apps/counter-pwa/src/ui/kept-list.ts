/** A short list this tab remembers over a reload, newest first. Whoever owns the entries says how to read them back. */
import { useSyncExternalStore } from 'react';

export interface KeptList<Entry> {
  readonly add: (entry: Entry) => void;
  readonly clear: () => void;
  readonly use: () => readonly Entry[];
}

export function keptList<Entry>(name: string, read: (kept: unknown) => Entry | null, longest: number): KeptList<Entry> {
  let entries: readonly Entry[] | null = null;
  const listeners = new Set<() => void>();
  const current = (): readonly Entry[] => {
    entries ??= restore(name, read);
    return entries;
  };
  const set = (next: readonly Entry[]): void => {
    entries = next.slice(0, longest);
    keep(name, entries);
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    add: (entry) => set([entry, ...current()]),
    clear: () => set([]),
    use: () => useSyncExternalStore(subscribe, current),
  };
}

function restore<Entry>(name: string, read: (kept: unknown) => Entry | null): readonly Entry[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(`ventanilla.${name}`) ?? '[]');
    return Array.isArray(kept) ? kept.map(read).filter((entry) => entry !== null) : [];
  } catch {
    return [];
  }
}

function keep(name: string, entries: readonly unknown[]): void {
  try {
    sessionStorage.setItem(`ventanilla.${name}`, JSON.stringify(entries));
  } catch {
    // Without storage the list lives as long as the page.
  }
}
