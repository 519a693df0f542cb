/** The page's composition root: the one place of the page that may read the clock, the environment and chance. */
import './ui/tokens.css';
import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { NO_UPDATES, watchForUpdates } from './app/watch-for-updates.ts';
import { openLog } from './log/log-client.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has lost its root element');

const log = openLog((bytes) => crypto.getRandomValues(new Uint8Array(bytes)));
const update = import.meta.env.PROD ? watchForUpdates() : NO_UPDATES;
createRoot(root).render(<App log={log} clock={Date.now} update={update} version={APP_VERSION} />);
