/**
 * The service worker: it keeps one complete build on the device, so that the counter opens without a network.
 *
 * It never answers for the server: what is under `serverPaths` goes to the network or fails, because a cached
 * receipt would be a lie. A new build waits until the page says it stands between two acts (`SKIP_WAITING`).
 */
import { createHandlerBoundToURL, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: readonly (PrecacheEntry | string)[] };

const serverPaths = [/^\/api([/?]|$)/, /^\/sync([/?]|$)/, /^\/health([/?]|$)/];

precacheAndRoute([...self.__WB_MANIFEST]);
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: serverPaths }));

self.addEventListener('message', (event) => {
  if (asksToTakeOver(event.data)) event.waitUntil(self.skipWaiting());
});

/** The first page of a fresh install is served by this build too, so its next start may be without a network. */
self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

function asksToTakeOver(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === 'SKIP_WAITING';
}
