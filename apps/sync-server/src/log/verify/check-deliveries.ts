/** Whether every delivery was made for the reason it names: own, named in `to`, following, or announced for the municipality. */
import { type Change, idOf } from '@ventanilla/shared/src/change-log/change.ts';
import { decodeChange } from '@ventanilla/shared/src/change-log/codec.ts';
import { parseStreamId } from '@ventanilla/shared/src/custody/change-id.ts';
import type { OfficeCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
import type { ParcelSubject } from '@ventanilla/shared/src/identifiers/parcel-subject.ts';
import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import type { Reader } from '../database.ts';
import { changes, deliveries, follows, subjectChanges } from '../tables/log-tables.ts';
import { offices } from '../tables/network-tables.ts';
import type { Fault } from './fault.ts';

export interface DeliveryCheck {
  readonly deliveries: number;
  readonly faults: readonly Fault[];
}

export function checkDeliveries(db: Reader): DeliveryCheck {
  const grounds = groundsIn(db);
  const faults: Fault[] = [];
  let count = 0;
  for (const delivery of deliveriesOf(db)) {
    count += 1;
    const { stream, seq } = delivery;
    if (!grounds.hold(delivery)) faults.push({ stream, seq, what: 'delivery' });
  }
  return { deliveries: count, faults };
}

type Delivery = Pick<typeof deliveries.$inferSelect, 'pos' | 'office' | 'stream' | 'seq' | 'part' | 'reason'> & {
  readonly bytes: Uint8Array;
  readonly author: number;
};

const PAGE = 500;

/** With the change each delivery is about; one without is another check's business. */
function* deliveriesOf(db: Reader): Generator<Delivery> {
  const { pos, office, stream, seq, part, reason } = deliveries;
  for (let last = 0, isLast = false; !isLast; ) {
    const page = db
      .select({ pos, office, stream, seq, part, reason, bytes: changes.bytes, author: changes.office })
      .from(deliveries)
      .innerJoin(changes, and(eq(changes.stream, stream), eq(changes.seq, seq)))
      .where(gt(pos, last))
      .orderBy(asc(pos))
      .limit(PAGE)
      .all();
    yield* page;
    last = page.at(-1)?.pos ?? last;
    isLast = page.length < PAGE;
  }
}

function groundsIn(db: Reader) {
  const municipalities = new Map(
    db
      .select()
      .from(offices)
      .all()
      .map(({ code, municipality }) => [code, municipality]),
  );
  const hold = (delivery: Delivery): boolean => {
    const { office, reason, author } = delivery;
    if (reason === 'own') return office === author;
    const change = read(delivery.stream, delivery.seq, delivery.bytes);
    if (!change) return false;
    switch (reason) {
      case 'to':
        return isNamed(change, office) || (delivery.part === 'box' && isNamedLater(db, change, office));
      case 'follows':
        return doesFollow(db, change, office);
      case 'municipality':
        return change.body.kind === 'announced' && change.body.municipality === municipalities.get(office);
    }
  };
  return { hold };
}

const isNamed = ({ to }: Change, office: number): boolean => to.some((named) => named === office);

/** Who is named gets the boxes of what was written about the parcel before as well. */
function isNamedLater(db: Reader, change: Change, office: number): boolean {
  const about = db
    .select({ stream: changes.stream, seq: changes.seq, bytes: changes.bytes })
    .from(subjectChanges)
    .innerJoin(changes, and(eq(changes.stream, subjectChanges.stream), eq(changes.seq, subjectChanges.seq)))
    .where(inArray(subjectChanges.subject, parcelsOf(change)))
    .all();
  return about.some(({ stream, seq, bytes }) => {
    const other = read(stream, seq, bytes);
    return other !== null && idOf(other) !== idOf(change) && isNamed(other, office);
  });
}

const doesFollow = (db: Reader, change: Change, office: OfficeCode): boolean =>
  db
    .select()
    .from(follows)
    .where(and(inArray(follows.subject, parcelsOf(change)), eq(follows.office, office)))
    .get() !== undefined;

const parcelsOf = (change: Change): ParcelSubject[] => change.subjects.map(({ parcel }) => parcel);

function read(stream: string, seq: number, bytes: Uint8Array): Change | null {
  const id = parseStreamId(stream);
  const change = id.ok ? decodeChange(id.value, seq, bytes) : null;
  return change?.ok ? change.value : null;
}
