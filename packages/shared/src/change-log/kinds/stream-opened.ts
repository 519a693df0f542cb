/** Stream opened: the first change of every stream. It ties the stream to a device and to the stream before it. */
import * as z from 'zod/mini';
import type { ChangeId } from '../../custody/change-id.ts';
import type { NoteKind } from '../../custody/kind.ts';
import { changeIdPart, integer, text, writeChangeId } from '../../custody/kinds/body-parts.ts';

export interface StreamOpened {
  readonly kind: 'stream-opened';
  /** The device's number, given at enrolment; 0 is the central itself. */
  readonly device: number;
  /** Last change of the device's previous stream that it knows of; null on a new device. */
  readonly previous: ChangeId | null;
  /** Version of the app that wrote the stream. */
  readonly app: string;
}

export const streamOpened: NoteKind<'stream-opened', StreamOpened> = {
  name: 'stream-opened',
  code: 1,
  version: 0,
  role: 'note',
  schema: z.pipe(
    z.tuple([integer(0, 2 ** 31), z.nullable(changeIdPart), text(40)]),
    z.transform(([device, previous, app]): StreamOpened => ({ kind: 'stream-opened', device, previous, app })),
  ),
  write: (body) => [body.device, body.previous === null ? null : writeChangeId(body.previous), body.app],
};
