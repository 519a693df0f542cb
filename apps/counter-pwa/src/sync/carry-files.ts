/**
 * The writer's end of the second road: files for the stick. Fetched when somebody asks for one, for most days nobody
 * does; like everything of the app it is stored beforehand, so that it comes without a line too.
 */
import { err, ok } from '@ventanilla/shared/src/result.ts';
import type { CarryPorts } from '@ventanilla/shared/src/sync/counter/carry/carry-ports.ts';
import { exportRuns } from '@ventanilla/shared/src/sync/counter/carry/export-runs.ts';
import { importReceipts } from '@ventanilla/shared/src/sync/counter/carry/import-receipts.ts';
import { LONGEST_FILE } from '@ventanilla/shared/src/sync/file/envelope.ts';
import type { ExportAnswer, ImportAnswer } from '../log/carry-answers.ts';
import { openFileKeys } from './file-keys.ts';

type Ports = Omit<CarryPorts, 'fileKeys'>;

/** @param dayOf the day in Havana, YYYYMMDD: the file's name says when it was made */
export async function exportFile(ports: Ports, dayOf: (ms: number) => number): Promise<ExportAnswer> {
  const made = await exportRuns({ ...ports, fileKeys: openFileKeys() });
  if (!made.ok) return made;
  const { bytes, changes, left, office, device, madeMs } = made.value;
  const name = `ventanilla-${office}-${device}-${dayOf(madeMs)}.vnt`;
  return ok({ name, content: new Blob([Uint8Array.from(bytes)], { type: 'application/octet-stream' }), changes, left });
}

/** A file above its longest is not read at all. */
export async function importFile(ports: Ports, file: Blob): Promise<ImportAnswer> {
  if (file.size > LONGEST_FILE) return err({ kind: 'too-large', most: LONGEST_FILE });
  return importReceipts({ ...ports, fileKeys: openFileKeys() }, new Uint8Array(await file.arrayBuffer()));
}
