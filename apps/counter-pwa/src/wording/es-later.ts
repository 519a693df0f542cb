/** The Spanish sentences that no first scan needs: they come with the screens that say them. */
import { type CarryWords, carry } from './es/carry.ts';
import { type DeviceWords, device } from './es/device.ts';
import { type ReportWords, reports } from './es/reports.ts';
import { type TaskWords, tasks } from './es/tasks.ts';

export interface LaterWords {
  readonly carry: CarryWords;
  readonly device: DeviceWords;
  readonly reports: ReportWords;
  readonly tasks: TaskWords;
}

export const esLater: LaterWords = { carry, device, reports, tasks };
