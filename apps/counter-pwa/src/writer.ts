/** The writer worker's composition root: the one place on a device that writes to its log. */
self.postMessage({ kind: 'ready' });
