/** HQ's two reports as queries: asked of the central, parsed at the door, refused in words. */

import { queryOptions } from '@tanstack/react-query';
import { type OpenCaseRow, openCaseList } from '@ventanilla/shared/src/reports/cases.ts';
import { type NetworkReport, networkReport } from '@ventanilla/shared/src/reports/network.ts';
import { askCentral, type CentralRefusal } from '../../log/ask-central.ts';

/** What a query throws: TanStack Query knows a failure by nothing else. */
export class ReportFailed extends Error {
  readonly refusal: CentralRefusal;
  constructor(refusal: CentralRefusal) {
    super(refusal.kind);
    this.refusal = refusal;
  }
}

/** `day` null asks for all days. */
export const networkQuery = (day: number | null) =>
  queryOptions({
    queryKey: ['network', day],
    queryFn: ({ signal }): Promise<NetworkReport> =>
      ask(`/api/reports/network${day === null ? '' : `?day=${day}`}`, networkReport, signal),
    placeholderData: (before) => before,
  });

export const casesQuery = queryOptions({
  queryKey: ['cases'],
  queryFn: ({ signal }): Promise<readonly OpenCaseRow[]> => ask('/api/reports/cases', openCaseList, signal),
});

interface Door<Output> {
  readonly safeParse: (
    value: unknown,
  ) => { readonly success: true; readonly data: Output } | { readonly success: false };
}

async function ask<Output>(path: string, door: Door<Output>, signal: AbortSignal): Promise<Output> {
  const answer = await askCentral(path, signal);
  if (!answer.ok) throw new ReportFailed(answer.error);
  const parsed = door.safeParse(answer.value);
  if (!parsed.success) throw new ReportFailed({ kind: 'broken' });
  return parsed.data;
}
