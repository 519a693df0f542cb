/** Every sentence up to the first scan in Spanish, the source. A key that is missing in another language does not compile. */
import { type ActWords, acts } from './es/acts.ts';
import { type AnswerWords, answers } from './es/answers.ts';
import { type ParcelWords, parcel } from './es/parcel.ts';
import { type ShellWords, shell } from './es/shell.ts';
import { type StatusWords, status } from './es/status.ts';

export interface Words {
  readonly shell: ShellWords;
  readonly status: StatusWords;
  readonly parcel: ParcelWords;
  readonly acts: ActWords;
  readonly answers: AnswerWords;
}

export const es: Words = { shell, status, parcel, acts, answers };
