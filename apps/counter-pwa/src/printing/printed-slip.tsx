/** The slip of a hand-over as it comes out of an 80 mm printer. On screen it is the picture of that paper. */
import type { HandedOver } from '@ventanilla/shared/src/custody/kinds/handed-over.ts';
import { formatOfficeCode, type OfficeCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
import type { ParcelSubject } from '@ventanilla/shared/src/identifiers/parcel-subject.ts';
import { slip as words } from '../wording/es/slip.ts';
import { es } from '../wording/es.ts';
import { formatIn } from '../wording/format.ts';
import { showNumber } from '../wording/show-number.ts';
import style from './printed-slip.module.css';

export interface PrintedSlipProps {
  readonly number: string;
  readonly office: OfficeCode;
  readonly officeName: string;
  readonly clerk: string;
  /** Ms since 1970. */
  readonly at: number;
  readonly body: HandedOver;
  /** Null where nothing of the person may be known any more. */
  readonly person: { readonly name: string; readonly maskedNumber: string } | null;
  readonly subjects: readonly ParcelSubject[];
  /** How many times this device printed it before: the first print is the original. */
  readonly printedBefore: number;
}

const spanish = formatIn('es');

export function PrintedSlip(slip: PrintedSlipProps) {
  const { body, person } = slip;
  const document = es.parcel.documents[body.document];
  return (
    <article className={style.paper} lang="es">
      <p className={style.operator}>{words.operator}</p>
      <h2>{words.title}</h2>
      <p className={style.original}>{slip.printedBefore === 0 ? words.original : words.copy(slip.printedBefore)}</p>
      <dl>
        <Line name={words.number} what={slip.number} strong />
        <Line name={words.office} what={`${formatOfficeCode(slip.office)} ${slip.officeName}`} />
        <Line name={words.date} what={`${spanish.fullDate(slip.at)}, ${words.zone}`} />
        <Line name={words.clerk} what={slip.clerk} />
        <Line name={words.handedTo} what={withPart(words.roles[body.to], person?.name)} />
        <Line name={words.document} what={withPart(document, person?.maskedNumber)} />
        <Line name={words.proof} what={words.proofs[body.proof]} />
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

const withPart = (what: string, part: string | undefined): string => (part === undefined ? what : `${what}, ${part}`);

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
