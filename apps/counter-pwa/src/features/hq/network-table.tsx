/** One row an office. A cell without a number says that nothing is known, in words for those who hear it. */
import { formatOfficeCode, parseOfficeCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
import type { NetworkRow } from '@ventanilla/shared/src/reports/network.ts';
import { useSpeech } from '../../wording/speech.tsx';
import { useLaterWords } from '../../wording/use-later-words.ts';
import style from './hq.module.css';
import type { Column, Sorting } from './shape-rows.ts';

export interface NetworkTableProps {
  readonly rows: readonly NetworkRow[];
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
}

const COLUMNS = [
  'office',
  'municipality',
  'province',
  'contact',
  'lastContact',
  'unsent',
  'received',
  'handedOver',
  'inStock',
  'openCases',
] as const satisfies readonly Column[];

export function NetworkTable({ rows, sorting, onSort }: NetworkTableProps) {
  const { format, when } = useSpeech();
  const { network } = useLaterWords().reports;
  const figure = (value: number | null) => (value === null ? <Unknown /> : format.number(value));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls sideways must be reachable by keyboard
    <section className={style.scroll} aria-label={network.title} tabIndex={0}>
      <table className={style.table}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" aria-sort={ariaSort(column, sorting)}>
                <button
                  type="button"
                  aria-label={network.sortBy(network.columns[column])}
                  onClick={() => onSort({ column, falling: sorting.column === column && !sorting.falling })}
                >
                  {network.columns[column]}
                  <span aria-hidden="true">{sorting.column === column ? (sorting.falling ? ' ↓' : ' ↑') : ''}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.office} className={style[row.contact]}>
              <th scope="row">
                {row.name} <small>{codeOf(row.office)}</small>
              </th>
              <td>{row.municipality}</td>
              <td>{row.province}</td>
              <td>
                <span className={style.contact}>{network.contacts[row.contact]}</span>
                {row.silentDevices > 0 && row.contact === 'heard' && (
                  <small> {network.silentDevices(row.silentDevices)}</small>
                )}
              </td>
              <td>{row.lastContact === null ? <Unknown /> : when(row.lastContact)}</td>
              <td className={style.figure}>{figure(row.unsent)}</td>
              <td className={style.figure}>{figure(row.received)}</td>
              <td className={style.figure}>{figure(row.handedOver)}</td>
              <td className={style.figure}>{figure(row.inStock)}</td>
              <td className={style.figure}>{figure(row.openCases)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p>{network.emptyRows}</p>}
    </section>
  );
}

function Unknown() {
  const { network } = useLaterWords().reports;
  return (
    <span role="img" aria-label={network.unknown}>
      —
    </span>
  );
}

function ariaSort(column: Column, sorting: Sorting): 'ascending' | 'descending' | 'none' {
  if (sorting.column !== column) return 'none';
  return sorting.falling ? 'descending' : 'ascending';
}

function codeOf(office: number): string {
  const code = parseOfficeCode(office);
  return code.ok ? formatOfficeCode(code.value) : String(office);
}
