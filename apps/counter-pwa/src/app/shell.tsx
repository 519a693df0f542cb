/** What stands round every screen: whose counter this is, who serves, the way to the other tasks, and the status line. */
import { isUnanswered } from '@ventanilla/shared/src/custody/corrections.ts';
import { HQ_OFFICE } from '@ventanilla/shared/src/identifiers/office-code.ts';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useCorrections, useDevice, useOpenCases, useSession } from '../log/live.ts';
import { useLog } from '../log/use-log.tsx';
import { useLeave } from '../ui/leave-guard.tsx';
import { PATHS } from '../wording/addresses.ts';
import { useSpeech } from '../wording/speech.tsx';
import { LanguageChooser } from './language-chooser.tsx';
import style from './shell.module.css';
import { StatusLine } from './status-line.tsx';
import { UpdatePrompt } from './update-prompt.tsx';
import { useOpenTurn } from './use-open-turn.ts';
import type { AppUpdate } from './watch-for-updates.ts';

export interface ShellProps {
  readonly update: AppUpdate;
  readonly version: string;
  readonly children: ReactNode;
}

export function Shell({ update, version, children }: ShellProps) {
  const { words, names } = useSpeech();
  const device = useDevice();
  const session = useSession();
  useOpenTurn();
  const office = device ? names.office(device.office) : null;
  return (
    <div className={style.page}>
      <a className={style.skip} href="#content">
        {words.shell.skipToContent}
      </a>
      <header className={style.top}>
        <div className={style.name}>
          <strong>Ventanilla</strong>
          {office !== null && <span>{office}</span>}
        </div>
        {session && device && <Tasks hq={device.office === HQ_OFFICE} />}
        {session ? <Clerk /> : null}
      </header>
      <UpdatePrompt update={update} />
      <main id="content" className={style.content}>
        {children}
        {!session && (
          <div className={style.languages}>
            <LanguageChooser />
          </div>
        )}
      </main>
      {device && <StatusLine version={version} device={device} />}
    </div>
  );
}

function Tasks({ hq }: { readonly hq: boolean }) {
  const { words, names } = useSpeech();
  const { nav } = words.shell;
  const [path, navigate] = useLocation();
  const { leaveBy } = useLeave();
  const asked = useCorrections()?.filter((one) => isUnanswered(one) && one.about.author.office === names.here);
  const cases = (useOpenCases()?.length ?? 0) + (asked?.length ?? 0);
  const tasks = hq
    ? ([[PATHS.network, nav.network]] as const)
    : ([
        [PATHS.counter, nav.counter],
        [PATHS.stock, nav.stock],
        [PATHS.cases, cases === 0 ? nav.cases : `${nav.cases} (${cases})`],
      ] as const);
  return (
    <nav className={style.tasks} aria-label={nav.label}>
      {tasks.map(([to, name]) => (
        <a
          key={to}
          href={to}
          aria-current={path === to ? 'page' : undefined}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            leaveBy(() => navigate(to));
          }}
        >
          {name}
        </a>
      ))}
    </nav>
  );
}

function Clerk() {
  const { words, format } = useSpeech();
  const session = useSession();
  const log = useLog();
  const { leaveBy } = useLeave();
  const [, navigate] = useLocation();
  if (!session) return null;
  // Whoever comes next begins at the beginning; only a turn that ended by itself is gone on with.
  const switchPerson = (): void =>
    leaveBy(() => {
      navigate(PATHS.counter);
      void log.signOut();
    });
  return (
    <div className={style.clerk}>
      <p>
        <strong>{session.name}</strong>
        <span>
          {words.shell.roles[session.role]} · <span title={words.shell.businessDay}>{format.day(session.day)}</span>
        </span>
      </p>
      <button type="button" onClick={switchPerson} title={words.shell.switchPerson}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M5 11h14v10H5zM8 11V7a4 4 0 0 1 8 0v4" />
        </svg>
        <span>{words.shell.switchPerson}</span>
      </button>
    </div>
  );
}
