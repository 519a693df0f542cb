/** One line at the foot of every screen: contact with the central, what waits, what was confirmed. Coloured by age, never by count. */
import { lazy, Suspense, useState } from 'react';
import { useSyncStatus } from '../log/live.ts';
import type { Device } from '../log/read/read-device.ts';
import type { SyncStatus } from '../log/read/read-status.ts';
import { useNow } from '../ui/now.tsx';
import { type Speech, useSpeech } from '../wording/speech.tsx';
import { statusAge } from './status-age.ts';
import style from './status-line.module.css';

const StatusPanel = lazy(async () => ({ default: (await import('./status-panel.tsx')).StatusPanel }));

export function StatusLine({ device, version }: { readonly device: Device; readonly version: string }) {
  const speech = useSpeech();
  const { words } = speech;
  const now = useNow();
  const status = useSyncStatus();
  const [open, setOpen] = useState(false);
  if (status === undefined) return null;
  const isProtected = device.protected && status.protected;
  return (
    <>
      <footer className={`${style.line} ${style[statusAge(status, now)]}`}>
        <p role="status">{sentence(speech, status)}</p>
        {!isProtected && <p className={style.unprotected}>{words.shell.unprotected}</p>}
        <button type="button" onClick={() => setOpen(true)} aria-haspopup="dialog">
          {words.status.line.open}
        </button>
      </footer>
      {open && (
        <Suspense>
          <StatusPanel status={status} device={device} version={version} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

/** "All received" is said only when the central's receipts cover everything this device has written. */
function sentence({ words, when }: Speech, status: SyncStatus): string {
  const { line } = words.status;
  const { pending, oldestPendingAt, lastSuccessAt, online, refused } = status;
  const parts: string[] = [];
  if (!online) parts.push(lastSuccessAt === null ? line.never : line.noContactSince(when(lastSuccessAt)));
  if (pending > 0) {
    const oldest = oldestPendingAt === null ? '' : `, ${line.oldest(when(oldestPendingAt))}`;
    parts.push(`${line.pending(pending)}${oldest}`);
  } else {
    parts.push(lastSuccessAt === null ? line.nothingYet : line.nothingPending);
  }
  if (online && lastSuccessAt !== null) parts.push(line.confirmed(when(lastSuccessAt)));
  if (refused.length > 0) parts.push(line.refused(refused.length));
  return parts.join(' · ');
}
