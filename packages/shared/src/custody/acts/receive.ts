/** Receive: take a parcel into this office's custody, announced or not. Refuses on what is known here, never on what is not. */
import type { ScannedNumber } from '../../identifiers/scanned-number.ts';
import { err, ok, type Result } from '../../result.ts';
import { isAt } from '../custodian.ts';
import { DOUBT_OF_WARNING, type Doubt } from '../doubt.ts';
import type { Fact } from '../fact.ts';
import type { Received } from '../kinds/received.ts';
import type { Parcel } from '../parcel.ts';
import { type Here, municipalityOfOffice } from './here.ts';

export interface Receive {
  readonly kind: 'receive';
  /** The number as it was read; null when the parcel is named by an order line only. */
  readonly number: ScannedNumber | null;
  /** The doubts the clerk was shown and confirmed. */
  readonly confirmed: readonly Doubt[];
}

export type ReceiveRefusal =
  | { readonly kind: 'already-here'; readonly since: Fact }
  | { readonly kind: 'needs-confirmation'; readonly doubts: readonly Doubt[] };

/** Decides a receipt. The fact keeps every doubt that stood when the clerk confirmed. */
export function decideReceive(parcel: Parcel, command: Receive, here: Here): Result<Received, ReceiveRefusal> {
  if (isAt(parcel.custodian, here.office) && parcel.inEffect) {
    return err({ kind: 'already-here', since: parcel.inEffect });
  }
  const doubts = doubtsAbout(parcel, command.number, here);
  const unconfirmed = doubts.filter((doubt) => !command.confirmed.includes(doubt));
  if (unconfirmed.length > 0) return err({ kind: 'needs-confirmation', doubts: unconfirmed });
  return ok({ kind: 'received', from: parcel.custodian, doubts });
}

/** What speaks against receiving this parcel here, strongest first. None of it forbids. */
export function doubtsAbout(parcel: Parcel, number: ScannedNumber | null, here: Here): readonly Doubt[] {
  const doubts: Doubt[] = [];
  if (parcel.custodian.at === 'recipient') doubts.push('already-handed-over');
  if (parcel.custodian.at === 'office' && !isAt(parcel.custodian, here.office)) doubts.push('held-elsewhere');
  if (isMisrouted(parcel, here)) doubts.push('misrouted');
  for (const warning of number?.warnings ?? []) {
    doubts.push(DOUBT_OF_WARNING[warning]);
  }
  return doubts;
}

/** Announced, and every announcement names another municipality than this office's. */
export function isMisrouted(parcel: Parcel, here: Here): boolean {
  return (
    parcel.announcements.length > 0 &&
    parcel.announcements.every(({ body }) => body.municipality !== municipalityOfOffice(here.office))
  );
}
