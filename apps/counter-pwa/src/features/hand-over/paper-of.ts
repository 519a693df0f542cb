/** What the slip of a hand-over says of the recipient. The document is masked here, before anything is kept. */
import { maskDocument } from '@ventanilla/shared/src/identifiers/identity-document.ts';
import { slip } from '../../wording/es/slip.ts';
import { es } from '../../wording/es.ts';
import type { Draft } from './draft.ts';

export const paperOf = (draft: Draft): readonly (readonly [string, string])[] => [
  [slip.handedTo, slip.roles[draft.to]],
  [
    slip.document,
    `${es.parcel.documents[draft.document]} ${maskDocument(draft.documentNumber.replace(/\s/g, '').toUpperCase())}`,
  ],
  [slip.proof, slip.proofs[draft.proof]],
];
