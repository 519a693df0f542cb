/** What the shared rules of the central run with on this server: its hash, its read models, its calendar. */
import type { BusinessDay } from '@ventanilla/shared/src/custody/author.ts';
import { projectChanges } from '@ventanilla/shared/src/reports/project-changes.ts';
import type { OwnTools } from '@ventanilla/shared/src/sync/central/own-stream.ts';
import type { CentralLog } from './central-log.ts';
import { sha256 } from './signing.ts';

/** What the central says is signed by its key and dated by its clock, ms since 1970. */
export type Voice = Pick<OwnTools<CentralLog>, 'sign' | 'nowMs'>;

export const centralTools = ({ sign, nowMs }: Voice): OwnTools<CentralLog> => ({
  sign,
  hash: sha256,
  project: projectChanges,
  dayOf: havanaDay,
  nowMs,
});

/** Made once: it takes longer to make than to use. */
const havana = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Havana' });

const havanaDay = (ms: number): BusinessDay => Number(havana.format(ms).replaceAll('-', '')) as BusinessDay;
