/** The port to the central: one question, one answer. Whatever is not the central's own answer is no contact. */
import type { Awaitable } from '../../change-log/log-store.ts';
import type { Result } from '../../result.ts';
import type { ApiError } from '../enrolment.ts';

export interface TransportRequest {
  readonly method: 'GET' | 'POST';
  readonly path: '/sync' | '/exhibits' | '/api/enrol' | '/api/reference';
  /** Bearer token; null for the one route that is open. */
  readonly token: string | null;
  readonly type: string;
  readonly body: Uint8Array | string | null;
}

export type Unreached =
  | { readonly kind: 'no-network' }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'not-our-server' };

export type NoAnswer =
  | Unreached
  | { readonly kind: 'refused'; readonly status: number; readonly error: ApiError['error'] };

/** Bytes of the body of a 2xx answer of the type asked with. */
export type Transport = (asked: TransportRequest) => Awaitable<Result<Uint8Array, NoAnswer>>;
