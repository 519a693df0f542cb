/** What is written on the hand-over screen so far, and what is still missing before it can be committed. */
import type { HandOver, Stroke } from '@ventanilla/shared/src/custody/acts/hand-over.ts';
import type { RecipientRole } from '@ventanilla/shared/src/custody/kinds/handed-over.ts';
import { type DocumentKind, parseDocument } from '@ventanilla/shared/src/identifiers/identity-document.ts';

export interface Draft {
  readonly to: RecipientRole;
  readonly document: DocumentKind;
  readonly documentNumber: string;
  readonly name: string;
  readonly proof: 'signature' | 'witness';
  readonly strokes: readonly Stroke[];
  readonly witnessName: string;
  readonly witnessDocument: string;
}

export const EMPTY_DRAFT: Draft = {
  to: 'addressee',
  document: 'carne',
  documentNumber: '',
  name: '',
  proof: 'signature',
  strokes: [],
  witnessName: '',
  witnessDocument: '',
};

/** The parts of the screen that can still be missing, in the order they stand on it. */
export type Missing = 'document' | 'name' | 'signature' | 'witness';

export function missingIn(draft: Draft): readonly Missing[] {
  const missing: Missing[] = [];
  if (!parseDocument(draft.document, draft.documentNumber).ok) missing.push('document');
  if (draft.name.trim() === '') missing.push('name');
  if (draft.proof === 'signature' && draft.strokes.length === 0) missing.push('signature');
  if (draft.proof === 'witness' && (draft.witnessName.trim() === '' || draft.witnessDocument.trim() === '')) {
    missing.push('witness');
  }
  return missing;
}

/** True once there is something a person would have to write again. */
export const isStarted = (draft: Draft): boolean =>
  [draft.documentNumber, draft.name, draft.witnessName, draft.witnessDocument].some((text) => text.trim() !== '') ||
  draft.strokes.length > 0;

export const commandOf = (draft: Draft): HandOver => ({
  kind: 'hand-over',
  to: draft.to,
  document: draft.document,
  documentNumber: draft.documentNumber,
  name: draft.name,
  proof:
    draft.proof === 'signature'
      ? { kind: 'signature', strokes: draft.strokes }
      : { kind: 'witness', name: draft.witnessName, document: draft.witnessDocument },
});
