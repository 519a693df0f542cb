/**
 * Hand over: give parcels to the addressee or an agent against identity and signature. One act for all parcels on the
 * counter: either all of them are handed over or none is.
 */
import { type DocumentKind, type DocumentProblem, parseDocument } from '../../identifiers/identity-document.ts';
import type { ParcelSubject } from '../../identifiers/parcel-subject.ts';
import { err, ok, type Result } from '../../result.ts';
import { type Custodian, isAt } from '../custodian.ts';
import type { HandedOver, RecipientRole } from '../kinds/handed-over.ts';
import type { Parcel } from '../parcel.ts';
import type { Here } from './here.ts';

/** Pen strokes: each a list of x, y, in hundredths of the pad's width, and milliseconds since the first touch. */
export type Stroke = readonly (readonly [x: number, y: number, ms: number])[];

/** What proves that the recipient took the parcel. */
export type Proof =
  | { readonly kind: 'signature'; readonly strokes: readonly Stroke[] }
  /** Who cannot sign brings a witness, named with a document. */
  | { readonly kind: 'witness'; readonly name: string; readonly document: string };

export interface HandOver {
  readonly kind: 'hand-over';
  readonly to: RecipientRole;
  readonly document: DocumentKind;
  readonly documentNumber: string;
  /** As written on the document. */
  readonly name: string;
  readonly proof: Proof;
}

/** The personal part: it travels and rests sealed, name and number in the change's box, strokes in an exhibit. */
export interface HandOverBox {
  readonly name: string;
  readonly documentNumber: string;
  readonly proof: Proof;
}

export type HandOverRefusal =
  | { readonly kind: 'no-parcels' }
  | { readonly kind: 'not-held-here'; readonly subject: ParcelSubject; readonly custodian: Custodian }
  | { readonly kind: 'name-missing' }
  | { readonly kind: 'name-too-long'; readonly longest: number }
  | { readonly kind: 'document-refused'; readonly problem: DocumentProblem }
  | { readonly kind: 'signature-missing' }
  | { readonly kind: 'witness-missing' };

export interface HandOverDecision {
  readonly body: HandedOver;
  readonly box: HandOverBox;
}

export const LONGEST_NAME = 120;

export function decideHandOver(
  parcels: readonly Parcel[],
  command: HandOver,
  here: Here,
): Result<HandOverDecision, HandOverRefusal> {
  if (parcels.length === 0) return err({ kind: 'no-parcels' });
  const absent = parcels.find((parcel) => !isAt(parcel.custodian, here.office));
  if (absent) return err({ kind: 'not-held-here', subject: absent.subject, custodian: absent.custodian });

  const name = tidy(command.name);
  if (name === '') return err({ kind: 'name-missing' });
  if (name.length > LONGEST_NAME) return err({ kind: 'name-too-long', longest: LONGEST_NAME });

  const document = parseDocument(command.document, command.documentNumber);
  if (!document.ok) return err({ kind: 'document-refused', problem: document.error });

  const proof = checkProof(command.proof);
  if (!proof.ok) return proof;

  return ok({
    body: { kind: 'handed-over', to: command.to, document: command.document, proof: command.proof.kind },
    box: { name, documentNumber: document.value.number, proof: proof.value },
  });
}

function checkProof(proof: Proof): Result<Proof, HandOverRefusal> {
  if (proof.kind === 'signature') {
    const points = proof.strokes.reduce((sum, stroke) => sum + stroke.length, 0);
    return points < 3 ? err({ kind: 'signature-missing' }) : ok(proof);
  }
  const name = tidy(proof.name);
  const document = tidy(proof.document);
  return name === '' || document === '' ? err({ kind: 'witness-missing' }) : ok({ kind: 'witness', name, document });
}

const tidy = (text: string): string => text.trim().replace(/\s+/g, ' ');
