/** Questions to the central that are not sync: HQ's reports. The device's token stays in here. */
import { err, ok, type Result } from '@ventanilla/shared/src/result.ts';
import { pageDatabase } from './page-database.ts';
import { only } from './tables.ts';

export interface CentralRefusal {
  /** No answer; an answer that says no; an answer this build cannot read. */
  readonly kind: 'offline' | 'forbidden' | 'broken';
}

/** Gets a JSON document under `/api`. What it holds is for the caller to parse. */
export async function askCentral(path: string, signal: AbortSignal): Promise<Result<unknown, CentralRefusal>> {
  const device = await only(pageDatabase().device);
  try {
    const response = await fetch(path, { signal, headers: { authorization: `Bearer ${device?.token ?? ''}` } });
    if (response.status === 401 || response.status === 403) return err({ kind: 'forbidden' });
    if (!response.ok) return err({ kind: response.status >= 500 ? 'offline' : 'broken' });
    // The log-in page of a hotspot answers 200 too, in HTML.
    if (!(response.headers.get('content-type') ?? '').includes('json')) return err({ kind: 'offline' });
    return ok(await response.json());
  } catch {
    return err({ kind: 'offline' });
  }
}
