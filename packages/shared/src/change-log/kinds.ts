/** Every kind of change there is: the parcel facts of custody, and what the log itself needs to say. */
import type { FactBody } from '../custody/kinds.ts';
import { PARCEL_KINDS } from '../custody/kinds.ts';
import { type SessionOpened, sessionOpened } from './kinds/session-opened.ts';
import { type StreamOpened, streamOpened } from './kinds/stream-opened.ts';

export type KnownBody = FactBody | StreamOpened | SessionOpened;

export const KINDS = { ...PARCEL_KINDS, 'stream-opened': streamOpened, 'session-opened': sessionOpened } as const;

export const isFactBody = (body: { readonly kind: string }): body is FactBody => body.kind in PARCEL_KINDS;
