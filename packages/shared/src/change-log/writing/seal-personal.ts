/** Seals what of a decision is personal: name and number into the box, strokes into an exhibit that the change names. */
import type { HandOverBox } from '../../custody/acts/hand-over.ts';
import type { FactBody } from '../../custody/kinds.ts';
import type { SealedBox } from '../box.ts';
import { exhibitKey, nameOfExhibit } from '../exhibit.ts';
import { writeHandOverBox, writeStrokes } from './hand-over-box.ts';
import type { Writer } from './writer-state.ts';

export interface Sealed {
  /** As it is written: with the name of its exhibit. */
  readonly body: FactBody;
  readonly box: SealedBox | null;
  /** Sealed bytes of the exhibit the body names. */
  readonly exhibit: Uint8Array | null;
}

export async function sealPersonal(
  { seal, hash }: Pick<Writer, 'seal' | 'hash'>,
  body: FactBody,
  personal: HandOverBox | null,
): Promise<Sealed> {
  if (!personal) return { body, box: null, exhibit: null };
  const box = await seal(writeHandOverBox(personal));
  const { proof } = personal;
  if (proof.kind === 'witness' || body.kind !== 'handed-over') return { body, box, exhibit: null };
  const { cipher } = await seal(writeStrokes(proof.strokes), exhibitKey(hash, box.key));
  return { body: { ...body, signature: nameOfExhibit(hash, cipher) }, box, exhibit: cipher };
}
