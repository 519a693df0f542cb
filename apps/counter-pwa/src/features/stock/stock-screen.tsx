/** The office's sheet of the day: opening + in − out ± otherwise = expected, and the parcels behind each figure. */

import type { ClerkSession } from '@ventanilla/shared/src/change-log/writing/writer-store.ts';
import type { OfficeCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
import type { OfficeDay } from '@ventanilla/shared/src/reports/office-day.ts';
import { useState } from 'react';
import { useOfficeDay, useSession } from '../../log/live.ts';
import { Screen } from '../../ui/screen.tsx';
import { useSpeech } from '../../wording/speech.tsx';
import { useLaterWords } from '../../wording/use-later-words.ts';
import { FigureList } from './figure-list.tsx';
import style from './stock-screen.module.css';

type Figure = keyof OfficeDay;

const PAGE = 100;
const SIGNS: Readonly<Record<Figure, string>> = { opening: '', in: '+', out: '−', otherwise: '±', expected: '=' };

export function StockScreen() {
  const { names } = useSpeech();
  const session = useSession();
  return session && names.here !== null ? <Sheet office={names.here} session={session} /> : null;
}

function Sheet({ office, session }: { readonly office: OfficeCode; readonly session: ClerkSession }) {
  const { format, names } = useSpeech();
  const { stock } = useLaterWords().reports;
  const [open, setOpen] = useState<Figure | null>(null);
  const [limit, setLimit] = useState(PAGE);
  const view = useOfficeDay(office, session.day, limit);
  if (view === undefined) return null;
  const { figures } = view;
  const shown: readonly Figure[] = [
    'opening',
    'in',
    'out',
    ...(figures.otherwise === 0 ? [] : ['otherwise' as const]),
    'expected',
  ];
  const choose = (figure: Figure): void => {
    setOpen(open === figure ? null : figure);
    setLimit(PAGE);
  };
  return (
    <Screen title={stock.title} about={`${names.office(office)} · ${stock.day(format.day(session.day))}`} width="wide">
      <div className={style.sheet}>
        {shown.map((figure) => (
          <button
            key={figure}
            type="button"
            className={`${style.figure} ${figure === 'expected' ? style.expected : ''}`}
            aria-expanded={open === figure}
            aria-label={stock.showList(stock[figure], format.number(figures[figure]))}
            onClick={() => choose(figure)}
          >
            <span className={style.sign} aria-hidden="true">
              {SIGNS[figure]}
            </span>
            <span className={style.name}>{stock[figure]}</span>
            <span className={style.number} data-figure={figure}>
              {figure === 'otherwise' && figures.otherwise > 0 ? '+' : ''}
              {format.number(figures[figure])}
            </span>
          </button>
        ))}
      </div>
      {figures.otherwise !== 0 && <p>{stock.otherwiseWhy}</p>}
      {open !== null && (
        <FigureList
          title={stock.listOf(stock[open])}
          items={view.lists[open]}
          full={view.lists[open].length >= limit}
          onMore={() => setLimit(limit + PAGE)}
          pageSize={PAGE}
        />
      )}
    </Screen>
  );
}
