/** Every sentence of the screens in French. Loaded when somebody chooses it. */

import type { Words } from './es.ts';
import type { LaterWords } from './es-later.ts';
import { acts } from './fr/acts.ts';
import { answers } from './fr/answers.ts';
import { carry } from './fr/carry.ts';
import { corrections } from './fr/corrections.ts';
import { device } from './fr/device.ts';
import { parcel } from './fr/parcel.ts';
import { refusals } from './fr/refusals.ts';
import { reports } from './fr/reports.ts';
import { shell } from './fr/shell.ts';
import { status } from './fr/status.ts';
import { tasks } from './fr/tasks.ts';

export const fr: Words = { shell, status, parcel, acts, answers };
export const frLater: LaterWords = { carry, corrections, device, refusals, reports, tasks };
