/** Asks the browser not to throw this origin's data away. Best-effort storage goes as a whole when the disk fills up. */

/** True when the data is protected. Chromium decides by itself: an installed or bookmarked app is granted, a stranger is not. */
export async function askToPersist(): Promise<boolean> {
  if (await navigator.storage.persisted()) return true;
  return navigator.storage.persist();
}
