/** Subjects, followers and the delivery table of a central in memory. */
import { changeId, compareChangeIds } from '../../custody/change-id.ts';
import type { OfficeCode } from '../../identifiers/office-code.ts';
import type { ParcelSubject } from '../../identifiers/parcel-subject.ts';
import type { Delivery, KeptDeliveries, Place, WaitingDelivery } from '../../sync/central/kept-deliveries.ts';
import type { UndoableWrites } from '../undoable-writes.ts';
import type { CentralTables } from './tables.ts';

export function keepDeliveries(tables: CentralTables, { put }: UndoableWrites): KeptDeliveries {
  const { about, followers, deliveries, given, lastGiven } = tables;
  const changesAbout = (subject: ParcelSubject): readonly Place[] => about.get(subject) ?? [];
  return {
    noteSubject: (subject, { stream, seq }) => {
      const noted = changesAbout(subject);
      if (noted.some((place) => place.stream === stream && place.seq === seq)) return;
      put(about, subject, [...noted, { stream, seq }].sort(byPlace));
    },
    changesAbout,
    boxesGiven: (office, subject) => changesAbout(subject).filter((place) => given.has(nameOf(office, place, 'box'))),
    follow: (office, subject) => {
      const before = followers.get(subject) ?? [];
      if (before.includes(office)) return false;
      put(
        followers,
        subject,
        [...before, office].sort((a, b) => a - b),
      );
      return true;
    },
    followers: (subject) => followers.get(subject) ?? [],
    give: (delivery) => {
      const name = nameOf(delivery.office, delivery, delivery.part);
      if (given.has(name)) return;
      const pos = given.size + 1;
      put(given, name, pos);
      put(deliveries, pos, delivery);
      put(lastGiven, delivery.office, pos);
    },
    lastGiven: (office) => lastGiven.get(office) ?? 0,
    givenAfter: (office, after, besides, most) => {
      const found: WaitingDelivery[] = [];
      for (let pos = after + 1; pos <= given.size && found.length < most; pos++) {
        const delivery = deliveries.get(pos);
        if (delivery?.office === office && tables.streams.get(delivery.stream)?.device !== besides)
          found.push(waiting(tables, pos, delivery));
      }
      return found;
    },
  };
}

const nameOf = (office: OfficeCode, { stream, seq }: Place, part: Delivery['part']): string =>
  `${office} ${stream}.${seq} ${part}`;

const byPlace = (a: Place, b: Place): number => compareChangeIds(changeId(a.stream, a.seq), changeId(b.stream, b.seq));

function waiting({ changes }: CentralTables, pos: number, { stream, seq, part }: Delivery): WaitingDelivery {
  const change = changes.get(changeId(stream, seq));
  if (!change) throw new Error(`${stream}.${seq} was given and is not held`);
  const { bytes, box, boxHash } = change;
  return { pos, part, stream, seq, bytes, box, boxHash };
}
