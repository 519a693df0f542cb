/** Waits to be the only writer of this device. */

/** Resolves once this worker holds the device's log, and never gives it up: the browser does when the worker ends. */
export function becomeTheWriter(): Promise<void> {
  return new Promise((resolve, reject) => {
    const forEver = new Promise<never>(() => undefined);
    navigator.locks
      .request('ventanilla-writer', () => {
        resolve();
        return forEver;
      })
      .catch(reject);
  });
}
