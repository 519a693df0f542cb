/**
 * Every state a parcel was ever seen in, by the set of facts it was folded from: whoever holds the same set must see the
 * same, whatever the order and the road. Each set is judged once, by the rules' own text.
 */
import type { ParcelRow } from '../../change-log/fold.ts';
import { parcelOf } from '../../change-log/fold.ts';
import { sameCustodian } from '../../custody/custodian.ts';
import { judge, type Verdict } from './oracle.ts';
import { sameValue } from './same-value.ts';
import { Violated } from './violation.ts';

export interface RowBook {
  /** Compares a row with all that were folded from the same facts. @returns what the rules say, when the set is new */
  readonly enter: (row: ParcelRow, holder: string) => Verdict | null;
}

export function createRowBook(): RowBook {
  const states = new Map<string, { readonly state: ParcelRow; readonly holder: string }>();
  const seen = new WeakSet<ParcelRow>();
  return {
    enter: (row, holder) => {
      // A row is never altered in place: the same one again says nothing new.
      if (seen.has(row)) return null;
      seen.add(row);
      const set = `${row.subject} ${row.facts.map(({ id }) => id).join()} ${row.waiting.join()}`;
      const known = states.get(set);
      if (known) {
        if (!sameValue(known.state, row))
          throw new Violated(
            'I4',
            `${holder} and ${known.holder} hold the same facts of ${row.subject} and see another state`,
          );
        return null;
      }
      states.set(set, { state: row, holder });
      return check(row, holder);
    },
  };
}

function check(row: ParcelRow, holder: string): Verdict {
  const verdict = judge(row.facts);
  const parcel = parcelOf(row);
  const says = `${holder} on ${row.subject} (${row.facts.length} facts)`;
  if (parcel.inEffect?.id !== (verdict.inEffect ?? undefined))
    throw new Violated(
      'I5',
      `${says}: in effect is ${parcel.inEffect?.id ?? 'nothing'}, by the rules ${verdict.inEffect ?? 'nothing'}`,
    );
  if (!sameCustodian(parcel.custodian, verdict.custodian))
    throw new Violated('I5', `${says}: in the hands of ${parcel.custodian.at}, by the rules ${verdict.custodian.at}`);
  if ((row.caseOpen === 1) !== verdict.isCaseOpen)
    throw new Violated(
      'I5',
      `${says}: ${row.caseOpen ? 'a case is open' : 'no case is open'} and the rules say otherwise`,
    );
  if (verdict.isSequential && row.caseOpen === 1)
    throw new Violated('I5', `${says}: a case about facts of which each knew the one before`);
  if (row.heldBy !== (parcel.custodian.at === 'office' ? parcel.custodian.office : 0))
    throw new Violated('I5', `${says}: listed in the stock of ${row.heldBy} and held by ${parcel.custodian.at}`);
  return verdict;
}
