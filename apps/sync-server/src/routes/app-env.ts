/** What every handler is given, and how it says no. */

import type { CallingDevice } from '@ventanilla/shared/src/sync/central/calling-device.ts';
import type { ApiError } from '@ventanilla/shared/src/sync/enrolment.ts';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Random } from '../access/tokens.ts';
import type { Database } from '../log/database.ts';
import type { ServerKey } from '../log/server-key.ts';

export interface Ports {
  readonly database: Database;
  readonly key: ServerKey;
  readonly random: Random;
  readonly now: () => number;
  readonly version: string;
}

/** `device` is set by the gate for every route that is not open to all. */
export interface AppEnv {
  readonly Variables: { readonly device: CallingDevice };
}

export interface Refusal {
  readonly status: ContentfulStatusCode;
  /** For programs; never changes once given out. */
  readonly code: string;
  readonly what: string;
  readonly why: string;
  readonly next: string;
}

export function refuse(context: Context, { status, code, what, why, next }: Refusal): Response {
  return context.json({ error: { code, what, why, next } } satisfies ApiError, status);
}
