/** The page's composition root: the one place of the page that may read the clock, the address and chance. */
import { createRoot } from 'react-dom/client';
import { Workbox } from 'workbox-window';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has lost its root element');

createRoot(root).render(
  <main>
    <h1>Ventanilla</h1>
  </main>,
);

new Worker('/writer.js', { type: 'module', name: 'writer' });

if (import.meta.env.PROD) void new Workbox('/service-worker.js').register();
