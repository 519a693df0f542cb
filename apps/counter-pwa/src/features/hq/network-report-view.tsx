/** The consolidated report: totals with what they are totals of, filters, and the table. Silence is a dash, never a zero. */
import { useQuery } from '@tanstack/react-query';
import type { NetworkReport } from '@ventanilla/shared/src/reports/network.ts';
import { useState } from 'react';
import { ActionButton } from '../../ui/action-button.tsx';
import { Facts } from '../../ui/facts.tsx';
import { NoticeBox } from '../../ui/notice-box.tsx';
import { useSpeech } from '../../wording/speech.tsx';
import { useLaterWords } from '../../wording/use-later-words.ts';
import { networkQuery, ReportFailed } from './ask-reports.ts';
import style from './hq.module.css';
import { NetworkFilters } from './network-filters.tsx';
import { NetworkTable } from './network-table.tsx';
import { type Filter, type Sorting, shapeRows } from './shape-rows.ts';

export function NetworkReportView() {
  const { when, format } = useSpeech();
  const { network } = useLaterWords().reports;
  const [day, setDay] = useState<number | null>(null);
  const [filter, setFilter] = useState<Filter>({ province: null, contact: null, text: '' });
  const [sorting, setSorting] = useState<Sorting>({ column: 'office', falling: false });
  const { data: report, error, isFetching, refetch } = useQuery(networkQuery(day));
  const rows = report ? shapeRows(report.rows, filter, sorting) : [];
  return (
    <>
      {error !== null && (
        <NoticeBox tone="bad" {...network[error instanceof ReportFailed ? error.refusal.kind : 'broken']}>
          {report !== undefined && <p>{network.stale(when(report.asOf))}</p>}
        </NoticeBox>
      )}
      {report === undefined && error === null && <p role="status">{network.loading}</p>}
      <div className={style.asOf}>
        {report !== undefined && <p>{network.asOf(when(report.asOf))}</p>}
        <ActionButton onPress={() => void refetch()} disabled={isFetching}>
          {network.reload}
        </ActionButton>
      </div>
      {report !== undefined && (
        <>
          <Totals report={report} />
          <NetworkFilters report={report} filter={filter} onFilter={setFilter} day={day} onDay={setDay} />
          <p role="status">{network.shown(format.number(rows.length), format.number(report.rows.length))}</p>
          <NetworkTable rows={rows} sorting={sorting} onSort={setSorting} />
          <p className={style.soft}>{network.silentNote}</p>
        </>
      )}
    </>
  );
}

function Totals({ report }: { readonly report: NetworkReport }) {
  const { format } = useSpeech();
  const { network } = useLaterWords().reports;
  const { totals, contacts } = report;
  // A total of nothing heard is not zero.
  const figure = (value: number): string => (contacts.heard + contacts.silent === 0 ? '—' : format.number(value));
  return (
    <section className={style.totals} aria-label={network.totals}>
      <h2>{network.totals}</h2>
      <p>{network.heardOf(format.number(contacts.heard), format.number(report.rows.length))}</p>
      <Facts
        pairs={[
          [network.columns.received, figure(totals.received)],
          [network.columns.handedOver, figure(totals.handedOver)],
          [network.columns.inStock, figure(totals.inStock)],
          [network.columns.openCases, figure(totals.openCases)],
          [network.columns.unsent, figure(totals.unsent)],
        ]}
      />
      {totals.handOversNotInEffect > 0 && <p>{network.notInEffect(totals.handOversNotInEffect)}</p>}
    </section>
  );
}
