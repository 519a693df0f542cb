/** Session opened: a clerk signed in on a device and said which business day the work belongs to (both in the author). */
import * as z from 'zod/mini';
import type { NoteKind } from '../../custody/kind.ts';
import { word, writeWord } from '../../custody/kinds/body-parts.ts';

export const SIGN_INS = ['pin'] as const;
export type SignIn = (typeof SIGN_INS)[number];

export interface SessionOpened {
  readonly kind: 'session-opened';
  readonly by: SignIn;
}

export const sessionOpened: NoteKind<'session-opened', SessionOpened> = {
  name: 'session-opened',
  code: 2,
  version: 0,
  role: 'note',
  schema: z.pipe(
    z.tuple([word(SIGN_INS)]),
    z.transform(([by]): SessionOpened => ({ kind: 'session-opened', by })),
  ),
  write: (body) => [writeWord(SIGN_INS, body.by)],
};
