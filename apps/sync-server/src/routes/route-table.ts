/** Every route there is, as programs are told of it. A route that is not here is not served, and a test says so. */

import { openCaseList } from '@ventanilla/shared/src/reports/cases.ts';
import { networkReport } from '@ventanilla/shared/src/reports/network.ts';
import { enrolAnswer, enrolRequest } from '@ventanilla/shared/src/sync/enrolment.ts';
import { EXHIBIT_PATH } from '@ventanilla/shared/src/sync/exhibits/exhibit-messages.ts';
import { FRAME_TYPE } from '@ventanilla/shared/src/sync/frame.ts';
import { reference } from '@ventanilla/shared/src/sync/reference.ts';
import * as z from 'zod/mini';
import { health } from './health.ts';

export interface RouteNote {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly summary: string;
  /** True when anybody may call it; every other route asks for a device's bearer token. */
  readonly open: boolean;
  readonly takes?: BodyNote;
  readonly query?: readonly { readonly name: string; readonly note: string; readonly pattern: string }[];
  readonly gives: BodyNote & { readonly status: number };
  /** Statuses it refuses with, besides 401 where a token is asked for. All have the shape of `apiError`. */
  readonly refuses: readonly number[];
}

type BodyNote =
  | { readonly type: 'application/json'; readonly schema: z.ZodMiniType }
  | { readonly type: typeof FRAME_TYPE };

const json = (schema: z.ZodMiniType) => ({ type: 'application/json', schema }) as const;

export const ROUTES: readonly RouteNote[] = [
  {
    method: 'get',
    path: '/health',
    summary: 'Whether the central is up, and which build it is.',
    open: true,
    gives: { ...json(health), status: 200 },
    refuses: [],
  },
  {
    method: 'get',
    path: '/api/openapi.json',
    summary: 'This document.',
    open: true,
    gives: { ...json(z.looseObject({ openapi: z.string() })), status: 200 },
    refuses: [],
  },
  {
    method: 'post',
    path: '/api/enrol',
    summary: 'Makes a browser a device of an office, for a one-time code.',
    open: true,
    takes: json(enrolRequest),
    gives: { ...json(enrolAnswer), status: 201 },
    refuses: [400, 404, 409, 410, 413, 415, 429],
  },
  {
    method: 'get',
    path: '/api/reference',
    summary: 'Places of the network and staff of the device’s office. Has an ETag.',
    open: false,
    gives: { ...json(reference), status: 200 },
    refuses: [],
  },
  {
    method: 'get',
    path: '/api/reports/network',
    summary: 'HQ only: one row an office, and what it was computed from.',
    open: false,
    query: [
      { name: 'day', note: 'Business day the acts are counted for; all days without it.', pattern: '^[0-9]{8}$' },
    ],
    gives: { ...json(networkReport), status: 200 },
    refuses: [400, 403],
  },
  {
    method: 'get',
    path: '/api/reports/cases',
    summary: 'HQ only: every open case with its sides.',
    open: false,
    gives: { ...json(openCaseList), status: 200 },
    refuses: [403],
  },
  {
    method: 'post',
    path: '/sync',
    summary: 'Both ways in one round trip: a device’s runs in, outcomes, receipts and other people’s changes out.',
    open: false,
    takes: { type: FRAME_TYPE },
    gives: { type: FRAME_TYPE, status: 200 },
    refuses: [400, 413, 415],
  },
  {
    method: 'post',
    path: EXHIBIT_PATH,
    summary: 'Evidence that changes name, piece by piece, behind the facts; how much of each is held comes back.',
    open: false,
    takes: { type: FRAME_TYPE },
    gives: { type: FRAME_TYPE, status: 200 },
    refuses: [400, 413, 415],
  },
];

/** HEAD is answered wherever GET is. */
export const findRoute = (method: string, path: string): RouteNote | undefined => {
  const wanted = method === 'HEAD' ? 'get' : method.toLowerCase();
  return ROUTES.find((route) => route.path === path && route.method === wanted);
};

export const methodsOf = (path: string): readonly string[] =>
  ROUTES.filter((route) => route.path === path).flatMap(({ method }) =>
    method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()],
  );
