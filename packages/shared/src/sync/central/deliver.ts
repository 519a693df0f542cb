/**
 * Decides who is to get a change, and why. Rows are only ever added, one a change and part for each office, in the
 * transaction that accepts the change: a reader can never pass a position that commits later.
 *
 * Boxes go to the own office and to those named in `to`, never to whoever merely follows.
 */
import type { Change } from '../../change-log/change.ts';
import type { OfficeCode } from '../../identifiers/office-code.ts';
import type { ParcelSubject } from '../../identifiers/parcel-subject.ts';
import type { Delivery, KeptDeliveries, Place } from './kept-deliveries.ts';
import type { KeptNetwork } from './kept-network.ts';

/** Notes what the change is about, lets its office and those named follow, and puts it into everybody's row. */
export function deliverChange(
  tx: KeptDeliveries & Pick<KeptNetwork, 'officesIn'>,
  change: Change,
  hasBox: boolean,
): void {
  const { author, body } = change;
  if (body.kind === 'announced') {
    noteSubjects(tx, change);
    for (const office of tx.officesIn(body.municipality)) tx.give(row(office, change, 'bytes', 'municipality'));
    giveToFollowers(tx, change);
    return;
  }
  // Who named its own office would be given what only others may give it.
  const named = change.to.filter((office) => office !== author.office);
  for (const { parcel } of change.subjects) {
    follow(tx, author.office, parcel);
    for (const office of named) followAsNamed(tx, author.office, office, parcel);
  }
  noteSubjects(tx, change);
  giveParts(tx, author.office, change, hasBox, 'own');
  for (const office of named) giveParts(tx, office, change, hasBox, 'to');
  giveToFollowers(tx, change);
}

/** The first time an office follows a parcel it gets all that was written about it before. */
function follow(tx: KeptDeliveries, office: OfficeCode, subject: ParcelSubject): void {
  if (!tx.follow(office, subject)) return;
  for (const earlier of tx.changesAbout(subject)) tx.give(row(office, earlier, 'bytes', 'follows'));
}

/**
 * Who is named in `to` will have the parcel in hand, and gets the boxes of what came before as well: those the naming
 * office may open itself. Nobody passes on what they were not given.
 */
function followAsNamed(tx: KeptDeliveries, by: OfficeCode, office: OfficeCode, subject: ParcelSubject): void {
  follow(tx, office, subject);
  for (const boxed of tx.boxesGiven(by, subject)) tx.give(row(office, boxed, 'box', 'to'));
}

function noteSubjects(tx: KeptDeliveries, change: Change): void {
  for (const { parcel } of change.subjects) tx.noteSubject(parcel, change);
}

function giveToFollowers(tx: KeptDeliveries, change: Change): void {
  for (const { parcel } of change.subjects)
    for (const office of tx.followers(parcel)) tx.give(row(office, change, 'bytes', 'follows'));
}

function giveParts(tx: KeptDeliveries, office: OfficeCode, change: Place, hasBox: boolean, reason: Delivery['reason']) {
  tx.give(row(office, change, 'bytes', reason));
  if (hasBox) tx.give(row(office, change, 'box', reason));
}

const row = (
  office: OfficeCode,
  { stream, seq }: Place,
  part: Delivery['part'],
  reason: Delivery['reason'],
): Delivery => ({ office, stream, seq, part, reason });
