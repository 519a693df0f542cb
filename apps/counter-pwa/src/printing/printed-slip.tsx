/** The slip of a hand-over as it comes out of an 80 mm printer. On screen it is the picture of that paper. */
import type { OfficeCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
import { formatOfficeCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
import { slip as words } from '../wording/es/slip.ts';
import { formatIn } from '../wording/format.ts';
import { showNumber } from '../wording/show-number.ts';
import style from './printed-slip.module.css';
import type { Slip } from './slip-roll.ts';

export interface PrintedSlipProps {
  readonly slip: Slip;
  readonly office: OfficeCode;
  readonly officeName: string;
  readonly clerk: string;
}

const spanish = formatIn('es');

export function PrintedSlip({ slip, office, officeName, clerk }: PrintedSlipProps) {
  return (
    <article className={style.paper} lang="es">
      <p className={style.operator}>{words.operator}</p>
      <h2>{words.title}</h2>
      <p className={style.original}>{words.original}</p>
      <dl>
        <Line name={words.number} what={slip.number} strong />
        <Line name={words.office} what={`${formatOfficeCode(office)} ${officeName}`} />
        <Line name={words.date} what={`${spanish.fullDate(slip.at)}, ${words.zone}`} />
        <Line name={words.clerk} what={clerk} />
        {slip.paper.map(([name, what]) => (
          <Line key={name} name={name} what={what} />
        ))}
      </dl>
      <p>{words.parcels}</p>
      <ul>
        {slip.subjects.map((subject) => (
          <li key={subject}>{showNumber(subject)}</li>
        ))}
      </ul>
      <p className={style.keep}>{words.keep}</p>
    </article>
  );
}

function Line({
  name,
  what,
  strong = false,
}: {
  readonly name: string;
  readonly what: string;
  readonly strong?: boolean;
}) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={strong ? style.strong : undefined}>{what}</dd>
    </div>
  );
}
