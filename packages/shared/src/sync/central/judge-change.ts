/** What the central thinks of one change whose chain and signature hold. Only what is malformed or forged is refused. */
import type { Change } from '../../change-log/change.ts';
import { decodeChange } from '../../change-log/codec.ts';
import type { StreamId } from '../../custody/change-id.ts';
import type { OutcomeReason } from '../outcome-reasons.ts';
import type { CallingDevice } from './calling-device.ts';
import type { Link } from './check-run.ts';

export type Judgement =
  | { readonly verdict: 'accepted'; readonly change: Change }
  /** Of a kind this build does not know: kept, passed on, folded after the upgrade. */
  | { readonly verdict: 'waiting'; readonly change: Change; readonly reason: OutcomeReason<'waiting'> }
  | { readonly verdict: 'refused'; readonly reason: OutcomeReason<'refused'> };

/** Strokes of a signature are about 400 bytes. An answer's frame holds a megabyte. */
const LONGEST_BOX = 512 * 1024;

export function judgeChange(
  stream: StreamId,
  { seq, bytes, box }: Pick<Link, 'seq' | 'bytes' | 'box'>,
  device: Pick<CallingDevice, 'number' | 'office'>,
): Judgement {
  if (box && box.cipher.length > LONGEST_BOX) return { verdict: 'refused', reason: 'box-too-large' };
  const decoded = decodeChange(stream, seq, bytes);
  if (!decoded.ok) return { verdict: 'refused', reason: 'malformed' };
  const change = decoded.value;
  if (change.author.office !== device.office) return { verdict: 'refused', reason: 'foreign-office' };
  switch (change.body.kind) {
    case 'announced':
      return { verdict: 'refused', reason: 'central-only' };
    case 'stream-opened':
      if (seq !== 1 || change.body.device !== device.number) return { verdict: 'refused', reason: 'opened-elsewhere' };
      return { verdict: 'accepted', change };
    case 'unknown-kind':
      return { verdict: 'waiting', change, reason: 'unknown-kind' };
    default:
      return { verdict: 'accepted', change };
  }
}
