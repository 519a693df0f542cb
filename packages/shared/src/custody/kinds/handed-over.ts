/** Handed over: the parcel went to its addressee or the addressee's agent. EMSEVT EMI. An ending. */
import * as z from 'zod/mini';
import type { DocumentKind } from '../../identifiers/identity-document.ts';
import { atOffice } from '../custodian.ts';
import { EXHIBIT_NAME_BYTES, type ExhibitName, exhibitName, exhibitNameBytes } from '../exhibit-name.ts';
import type { CustodyKind } from '../kind.ts';
import { bytes, word, writeWord } from './body-parts.ts';

export const RECIPIENTS = ['addressee', 'agent'] as const;
export type RecipientRole = (typeof RECIPIENTS)[number];

/** Kind of identity document shown. The number itself is personal: it lies in the change's box. */
export const DOCUMENT_KINDS = ['carne', 'passport', 'minor-card', 'other'] as const satisfies readonly DocumentKind[];

/** A drawn signature, or a named witness for somebody who cannot sign. */
export const PROOFS = ['signature', 'witness'] as const;
export type Proof = (typeof PROOFS)[number];

export interface HandedOver {
  readonly kind: 'handed-over';
  readonly to: RecipientRole;
  readonly document: DocumentKind;
  readonly proof: Proof;
  /** The sealed strokes; none with a witness, and none in version 0, whose strokes lie in the box. */
  readonly signature?: ExhibitName;
}

export const handedOver: CustodyKind<'handed-over', HandedOver> = {
  name: 'handed-over',
  code: 13,
  version: 1,
  role: 'custody',
  rank: 2,
  schema: z.pipe(
    z.tuple([
      word(RECIPIENTS),
      word(DOCUMENT_KINDS),
      word(PROOFS),
      z.optional(bytes(EXHIBIT_NAME_BYTES, EXHIBIT_NAME_BYTES)),
    ]),
    z.transform(([to, document, proof, strokes]): HandedOver => {
      const signature = strokes && { signature: exhibitName(strokes) };
      return { kind: 'handed-over', to, document, proof, ...signature };
    }),
  ),
  write: (body) => [
    writeWord(RECIPIENTS, body.to),
    writeWord(DOCUMENT_KINDS, body.document),
    writeWord(PROOFS, body.proof),
    ...(body.signature ? [exhibitNameBytes(body.signature)] : []),
  ],
  from: (_, office) => atOffice(office),
  after: () => ({ at: 'recipient' }),
  evidence: (body) => (body.proof === 'signature' ? 5 : 6),
};
