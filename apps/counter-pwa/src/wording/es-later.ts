/** The Spanish sentences that no first scan needs: they come with the screens that say them. */
import { type CarryWords, carry } from './es/carry.ts';
import { type CorrectionWords, corrections } from './es/corrections.ts';
import { type DeviceWords, device } from './es/device.ts';
import { type RefusalWords, refusals } from './es/refusals.ts';
import { type ReportWords, reports } from './es/reports.ts';
import { type TaskWords, tasks } from './es/tasks.ts';

export interface LaterWords {
  readonly carry: CarryWords;
  readonly corrections: CorrectionWords;
  readonly device: DeviceWords;
  readonly refusals: RefusalWords;
  readonly reports: ReportWords;
  readonly tasks: TaskWords;
}

export const esLater: LaterWords = { carry, corrections, device, refusals, reports, tasks };
