/** What the rules of the central, and its read models, are kept through inside one transaction. */
import type { ReadModels } from '@ventanilla/shared/src/reports/read-models.ts';
import type { CentralTx } from '@ventanilla/shared/src/sync/central/central-store.ts';

export type CentralLog = CentralTx & ReadModels;
