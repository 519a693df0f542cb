/** The page's composition root: the one place of the page that may read the clock, the environment and chance. */
import './ui/tokens.css';
import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { Workbox } from 'workbox-window';
import { App } from './app/app.tsx';
import type { AppUpdate } from './app/update-prompt.tsx';
import { openLog } from './log/log-client.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has lost its root element');

const log = openLog((bytes) => crypto.getRandomValues(new Uint8Array(bytes)));
createRoot(root).render(<App log={log} clock={Date.now} update={watchForUpdates()} version={APP_VERSION} />);

/** A new build installs in the background and waits; taking it into use loads every page of the device again. */
function watchForUpdates(): AppUpdate {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) {
    return { onReady: () => () => undefined, apply: () => undefined };
  }
  const workbox = new Workbox('/service-worker.js');
  let ready = false;
  let notify: () => void = () => undefined;
  workbox.addEventListener('waiting', () => {
    ready = true;
    notify();
  });
  void workbox.register();
  return {
    onReady: (listener) => {
      notify = listener;
      if (ready) listener();
      return () => {
        notify = () => undefined;
      };
    },
    apply: () => {
      workbox.addEventListener('controlling', () => window.location.reload());
      workbox.messageSkipWaiting();
    },
  };
}
