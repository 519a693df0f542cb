/** Somebody ends the browser, or it falls over: all its processes are killed at once, again and again, in the middle of work. */
import { join } from 'node:path';
import type { Fault } from './fault.ts';
import { killBrowser } from './processes.ts';
import { ANSWERS_FIRST } from './weaknesses.ts';
import { workAndCut } from './work-and-cut.ts';

export const killBrowserFault: Fault = {
  name: 'kill-browser',
  needsLoopMounts: false,
  twin: 'a writer that says "registrado" before it writes',
  play: (play) =>
    workAndCut(play, {
      profile: join(play.folder, 'profile'),
      weakness: play.strength === 'twin' ? ANSWERS_FIRST : null,
      worksMs: 1_800,
      whenReady: () => undefined,
      cutOff: killBrowser,
    }),
};
