/** Which offices of the table are shown, and which business day its acts are counted for. */
import type { BusinessDay } from '@ventanilla/shared/src/custody/author.ts';
import { CONTACTS, type NetworkReport } from '@ventanilla/shared/src/reports/network.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useSpeech } from '../../wording/speech.tsx';
import { useLaterWords } from '../../wording/use-later-words.ts';
import style from './hq.module.css';
import type { Filter } from './shape-rows.ts';

export interface NetworkFiltersProps {
  readonly report: NetworkReport;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly day: number | null;
  readonly onDay: (day: number | null) => void;
}

const ALL = '';

export function NetworkFilters({ report, filter, onFilter, day, onDay }: NetworkFiltersProps) {
  const { format } = useSpeech();
  const { network } = useLaterWords().reports;
  const provinces = [...new Set(report.rows.map(({ province }) => province))].filter((name) => name !== '');
  const contact = CONTACTS.map((value) => [value, `${network.contacts[value]} (${report.contacts[value]})`] as const);
  return (
    <div className={style.filters}>
      <SelectField
        label={network.day}
        value={day === null ? ALL : String(day)}
        options={[
          [ALL, network.allDays],
          // The report's days are business-day labels; its schema says integers.
          ...report.days.map((label) => [String(label), format.day(label as BusinessDay)] as const),
        ]}
        onChange={(value) => onDay(value === ALL ? null : Number(value))}
      />
      <SelectField
        label={network.province}
        value={filter.province ?? ALL}
        options={[[ALL, network.allProvinces], ...provinces.map((name) => [name, name] as const)]}
        onChange={(value) => onFilter({ ...filter, province: value === ALL ? null : value })}
      />
      <SelectField
        label={network.contact}
        value={filter.contact ?? ALL}
        options={[[ALL, network.allContacts], ...contact]}
        onChange={(value) => onFilter({ ...filter, contact: CONTACTS.find((known) => known === value) ?? null })}
      />
      <TextField label={network.search} value={filter.text} onChange={(text) => onFilter({ ...filter, text })} />
    </div>
  );
}
