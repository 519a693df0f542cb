/** Small choices of this browser that are worth keeping and not worth a table: language, sound. */

/** Null where nothing was kept, or where the browser keeps nothing. */
export function readPreference(name: string): string | null {
  try {
    return localStorage.getItem(`ventanilla.${name}`);
  } catch {
    return null;
  }
}

export function keepPreference(name: string, value: string): void {
  try {
    localStorage.setItem(`ventanilla.${name}`, value);
  } catch {
    // A browser that forbids storage still works; it asks for the language again next time.
  }
}
