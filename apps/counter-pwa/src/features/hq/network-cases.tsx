/** Every open case of the network as the central sees it: who and when, nothing personal. */
import { useQuery } from '@tanstack/react-query';
import { formatOfficeCode, parseOfficeCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
import { parseSubject } from '@ventanilla/shared/src/identifiers/parcel-subject.ts';
import type { OpenCaseRow } from '@ventanilla/shared/src/reports/cases.ts';
import { showNumber } from '../../wording/show-number.ts';
import { type Speech, useSpeech } from '../../wording/speech.tsx';
import { useLaterWords } from '../../wording/use-later-words.ts';
import { casesQuery } from './ask-reports.ts';
import style from './hq.module.css';

export function NetworkCases() {
  const { network, cases } = useLaterWords().reports;
  const { data } = useQuery(casesQuery);
  if (data === undefined) return null;
  return (
    <section className={style.cases} aria-label={network.casesTitle}>
      <h2>{network.casesTitle}</h2>
      <p>{data.length === 0 ? cases.none : cases.count(data.length)}</p>
      <ul>
        {data.map((row) => (
          <CaseLine key={row.subject} row={row} />
        ))}
      </ul>
    </section>
  );
}

function CaseLine({ row }: { readonly row: OpenCaseRow }) {
  const speech = useSpeech();
  const subject = parseSubject(row.subject);
  return (
    <li className={style.case}>
      <strong>{subject.ok ? showNumber(subject.value) : row.subject}</strong>
      {row.sides.map((side) => (
        <span key={`${side.office} ${side.at} ${side.clerk} ${side.kind}`}>{saySide(speech, side)}</span>
      ))}
    </li>
  );
}

function saySide({ words, names, when }: Speech, side: OpenCaseRow['sides'][number]): string {
  const code = parseOfficeCode(side.office);
  const office = code.ok ? `${names.office(code.value)} (${formatOfficeCode(code.value)})` : String(side.office);
  // A kind of a later build has no word here yet: its own name says more than nothing.
  const deed = Object.entries(words.parcel.acts).find(([kind]) => kind === side.kind)?.[1] ?? side.kind;
  return words.parcel.byAt(`${deed} · ${office}`, words.parcel.staffNumber(side.clerk), when(side.at));
}
