/** Every sentence of the screens in English. Loaded when somebody chooses it. */
import { acts } from './en/acts.ts';
import { answers } from './en/answers.ts';
import { carry } from './en/carry.ts';
import { corrections } from './en/corrections.ts';
import { device } from './en/device.ts';
import { parcel } from './en/parcel.ts';
import { refusals } from './en/refusals.ts';
import { reports } from './en/reports.ts';
import { shell } from './en/shell.ts';
import { status } from './en/status.ts';
import { tasks } from './en/tasks.ts';
import type { Words } from './es.ts';
import type { LaterWords } from './es-later.ts';

export const en: Words = { shell, status, parcel, acts, answers };
export const enLater: LaterWords = { carry, corrections, device, refusals, reports, tasks };
