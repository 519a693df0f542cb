/** How the counter is built: page and writer worker as two entries of one build, then the service worker over both. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import manifest from './package.json' with { type: 'json' };

export default defineConfig({
  // Written once, in package.json: page and writer must never name two builds.
  define: { APP_VERSION: JSON.stringify(`counter ${manifest.version}`) },
  // Dexie's own entry is its build for old browsers, in one piece; this one is for ours, and drops what nobody calls.
  resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
  plugins: [
    react(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src',
      filename: 'service-worker.ts',
      injectRegister: false,
      manifest: {
        id: '/',
        name: 'Ventanilla',
        short_name: 'Ventanilla',
        description: 'El mostrador de correos que trabaja sin conexión',
        lang: 'es-CU',
        dir: 'ltr',
        start_url: '/',
        scope: '/',
        display: 'standalone',
        categories: ['business', 'productivity'],
        theme_color: '#14365c',
        background_color: '#ffffff',
        icons: [
          { src: '/icons/ventanilla-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
          { src: '/icons/ventanilla-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
          { src: '/icons/ventanilla-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      injectManifest: {
        target: 'chrome109',
        globPatterns: ['**/*.{html,js,css,svg,png,wasm,woff2}'],
        // Files under assets/ carry a hash of their bytes: asking the network again for them is paid by the office.
        dontCacheBustURLsMatching: /^assets\//,
      },
    }),
  ],
  build: {
    target: 'chrome109',
    manifest: true,
    // The polyfill touches `document`, which a worker does not have, and would land in a chunk both entries share.
    modulePreload: {
      polyfill: false,
      // A worker has no document to write preload links into: what it imports later it fetches when it does.
      resolveDependencies: (_file, needed, { hostId }) => (hostId === 'writer.js' ? [] : needed),
    },
    rolldownOptions: {
      input: { page: 'index.html', writer: 'src/writer.ts' },
      output: {
        // The page starts the writer by this name. It stands outside assets/ because that folder is served as
        // immutable, and a name without a hash must not be.
        entryFileNames: (chunk) => (chunk.name === 'writer' ? 'writer.js' : 'assets/[name]-[hash].js'),
        // Left alone, what lazy screens share falls into some twenty crumbs, and crumbs compress badly.
        codeSplitting: {
          groups: [
            {
              name: 'domain',
              test: /packages\/shared\/src\/(?!reports\/(cases|network)|change-log\/writing\/read-|sync\/(file|exhibits|counter\/(carry|exhibits))\/)|counter-pwa\/src\/log\/(channel|tables|seal-box|search-keys|base64url|database)[.]|counter-pwa\/src\/session\/business-day[.]|vite\/preload-helper|node_modules\/(cborg|zod|dexie)\//,
            },
            {
              name: 'counter',
              test: /counter-pwa\/src\/(app\/language-chooser|log\/(use-log|live|page-database|log-client|read\/(?!read-slip))|ui|scanner|wording(?!\/(en|fr|es\/(slip|carry|corrections|device|refusals|reports|tasks)|es-later|use-later|explain-(attempt|carry|outcome|refusal))))/,
            },
          ],
        },
      },
    },
  },
});
