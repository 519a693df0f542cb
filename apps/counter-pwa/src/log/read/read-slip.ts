/** The slip of a hand-over, made from its change and its box whenever it is asked for: the log is the only roll of slips. */
import { decodeChange } from '@ventanilla/shared/src/change-log/codec.ts';
import { readHandOverBox } from '@ventanilla/shared/src/change-log/writing/read-hand-over-box.ts';
import { slipNumber } from '@ventanilla/shared/src/change-log/writing/slip-number.ts';
import type { StaffNumber } from '@ventanilla/shared/src/custody/author.ts';
import { type ChangeId, numberOf, streamOf } from '@ventanilla/shared/src/custody/change-id.ts';
import type { HandedOver } from '@ventanilla/shared/src/custody/kinds/handed-over.ts';
import { maskDocument } from '@ventanilla/shared/src/identifiers/identity-document.ts';
import type { OfficeCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
import type { ParcelSubject } from '@ventanilla/shared/src/identifiers/parcel-subject.ts';
import type { ReadableDatabase } from '../readable-database.ts';
import { openBox } from '../seal-box.ts';
import type { ChangeRow } from '../tables.ts';
import { only } from '../tables.ts';

export interface HandOverSlip {
  readonly change: ChangeId;
  readonly number: string;
  readonly office: OfficeCode;
  readonly clerk: StaffNumber;
  readonly subjects: readonly ParcelSubject[];
  /** Stamp in ms. */
  readonly at: number;
  readonly body: HandedOver;
  /** Who took it; null once the box's key was deleted. The number is masked before it leaves the log. */
  readonly person: { readonly name: string; readonly maskedNumber: string } | null;
}

/** Null for a change this device does not hold, that is no hand-over, or that is another office's to print. */
export async function readSlip(database: ReadableDatabase, id: ChangeId): Promise<HandOverSlip | null> {
  const device = await only(database.device);
  const row: ChangeRow | undefined = await database.changes.get([streamOf(id), numberOf(id)]);
  const decoded = row && decodeChange(row.stream, row.seq, row.bytes);
  if (!row || !decoded?.ok) return null;
  const { author, body, subjects } = decoded.value;
  if (body.kind !== 'handed-over' || author.office !== device?.office) return null;
  return {
    change: id,
    number: slipNumber(author.office, id),
    office: author.office,
    clerk: author.clerk,
    subjects: subjects.map(({ parcel }) => parcel),
    at: author.at,
    body,
    person: await personIn(row),
  };
}

async function personIn({ cipher, key }: ChangeRow): Promise<HandOverSlip['person']> {
  const content = cipher && key ? await openBox({ cipher, key }) : null;
  const box = content && readHandOverBox(content);
  return box?.ok ? { name: box.value.name, maskedNumber: maskDocument(box.value.documentNumber) } : null;
}
