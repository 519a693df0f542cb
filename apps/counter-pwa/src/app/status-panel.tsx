/** The state of this device in full: what was tried, what was confirmed, what came back, how safe the data is. */
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { askToPersist } from '../log/ask-to-persist.ts';
import type { Device } from '../log/read/read-device.ts';
import type { SyncStatus } from '../log/read/read-status.ts';
import type { SyncSentence } from '../log/sync-sentence.ts';
import { useLog } from '../log/use-log.tsx';
import { ActionButton } from '../ui/action-button.tsx';
import { Actions } from '../ui/actions.tsx';
import { Choices } from '../ui/choices.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Facts } from '../ui/facts.tsx';
import { useLeave } from '../ui/leave-guard.tsx';
import { NoticeBox } from '../ui/notice-box.tsx';
import { isMuted, mute, sound } from '../ui/tones.ts';
import { PATHS } from '../wording/addresses.ts';
import { explainAttempt } from '../wording/explain-attempt.ts';
import { useSpeech } from '../wording/speech.tsx';
import { useLaterWords } from '../wording/use-later-words.ts';
import { CarryFiles } from './carry-files.tsx';
import { LanguageChooser } from './language-chooser.tsx';
import { RefusedChanges } from './refused-changes.tsx';

export interface StatusPanelProps {
  readonly status: SyncStatus;
  readonly device: Device;
  readonly version: string;
  readonly onClose: () => void;
}

export function StatusPanel({ status, device, version, onClose }: StatusPanelProps) {
  const speech = useSpeech();
  const { words, when, names, format } = speech;
  const { line } = words.status;
  const { panel, forked, fetchedBack, elsewhere } = useLaterWords().device;
  const free = useFreeSpace();
  const pending = line.pending(status.pending);
  return (
    <Dialog title={panel.title} closeLabel={words.shell.close} onClose={onClose}>
      <SendNow status={status} />
      {status.lastAttempt?.result.kind === 'unknown-device' && <EnrolAgain onChosen={onClose} />}
      <Facts
        pairs={[
          [panel.lastSuccess, status.lastSuccessAt === null ? panel.never : when(status.lastSuccessAt)],
          [panel.lastAttempt, status.lastAttempt === null ? panel.never : when(status.lastAttempt.at)],
          [
            panel.pending,
            status.oldestPendingAt === null ? pending : panel.pendingSince(pending, when(status.oldestPendingAt)),
          ],
          [panel.space, free === null ? panel.spaceUnknown : `${format.number(Math.round(free / 1_000_000))} MB`],
          [panel.device, panel.deviceName(device.device, names.office(device.office))],
          [panel.version, version],
        ]}
      />
      <Protection isProtected={device.protected && status.protected} />
      {status.forks > 0 && <NoticeBox tone="bad" {...forked} />}
      {status.fetchedBack > 0 && <NoticeBox tone="warn" {...fetchedBack(status.fetchedBack)} />}
      {status.elsewhere > 0 && <NoticeBox tone="warn" {...elsewhere(status.elsewhere)} />}
      {status.replayed > 0 && <NoticeBox tone="note" what={panel.replayed(status.replayed)} />}
      <CarryFiles />
      <RefusedChanges refused={status.refused} />
      <LanguageChooser />
      <SoundChoice />
    </Dialog>
  );
}

/** "Send now" always ends in a sentence. */
function SendNow({ status }: { readonly status: SyncStatus }) {
  const later = useLaterWords();
  const { panel } = later.device;
  const log = useLog();
  const [sending, setSending] = useState(false);
  const [answer, setAnswer] = useState<SyncSentence | null>(null);
  const result = answer ?? status.lastAttempt?.result ?? null;
  const send = async (): Promise<void> => {
    setSending(true);
    setAnswer(null);
    const given = await log.syncNow();
    setAnswer(given);
    setSending(false);
  };
  return (
    <>
      {result !== null && !sending && (
        <NoticeBox tone={result.kind === 'ok' ? 'good' : 'warn'} {...explainAttempt(later, result)} />
      )}
      <Actions>
        <ActionButton tone="main" onPress={() => void send()} disabled={sending}>
          {sending ? panel.sending : panel.send}
        </ActionButton>
      </Actions>
    </>
  );
}

/** The central has disowned this device: a new code makes it one again, of this office or of another. */
function EnrolAgain({ onChosen }: { readonly onChosen: () => void }) {
  const { panel } = useLaterWords().device;
  const [, navigate] = useLocation();
  const { leaveBy } = useLeave();
  const toEnrolment = (): void => {
    onChosen();
    leaveBy(() => navigate(PATHS.enrol));
  };
  return (
    <Actions>
      <ActionButton onPress={toEnrolment}>{panel.enrolAgain}</ActionButton>
    </Actions>
  );
}

function Protection({ isProtected }: { readonly isProtected: boolean }) {
  const { words } = useSpeech();
  const { panel } = useLaterWords().device;
  const { enrol } = words.shell;
  const log = useLog();
  const [granted, setGranted] = useState(isProtected);
  const ask = async (): Promise<void> => {
    setGranted(await askToPersist());
    void log.syncNow();
  };
  if (granted || isProtected) return <NoticeBox tone="good" what={panel.protected} />;
  return (
    <NoticeBox tone="warn" what={enrol.unprotectedWhat} why={enrol.unprotectedWhy} next={enrol.unprotectedNext}>
      <Actions>
        <ActionButton onPress={() => void ask()}>{panel.askProtection}</ActionButton>
      </Actions>
    </NoticeBox>
  );
}

function SoundChoice() {
  const { sounds } = useSpeech().words.shell;
  const [muted, setMuted] = useState(isMuted);
  return (
    <Choices
      legend={sounds.label}
      choices={[
        { value: 'on', label: sounds.on },
        { value: 'off', label: sounds.off },
      ]}
      chosen={muted ? 'off' : 'on'}
      onChoose={(value) => {
        mute(value === 'off');
        setMuted(value === 'off');
        sound('good');
      }}
    />
  );
}

function useFreeSpace(): number | null {
  const [free, setFree] = useState<number | null>(null);
  useEffect(() => {
    void navigator.storage.estimate().then(({ quota, usage }) => {
      if (quota !== undefined && usage !== undefined) setFree(Math.max(0, quota - usage));
    });
  }, []);
  return free;
}
