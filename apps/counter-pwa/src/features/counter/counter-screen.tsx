/** The counter: one field that always listens, the parcel it read, and what may be done with it. */
import type { Via } from '@ventanilla/shared/src/custody/author.ts';
import { describeSubject, parseSubject, subjectOfNumber } from '@ventanilla/shared/src/identifiers/parcel-subject.ts';
import { readNumber } from '@ventanilla/shared/src/identifiers/scanned-number.ts';
import { NoticeBox } from '../../ui/notice-box.tsx';
import { useAddressParam } from '../../ui/use-address-param.ts';
import { readVia } from '../../wording/addresses.ts';
import { useSpeech } from '../../wording/speech.tsx';
import style from './counter-screen.module.css';
import { Idle } from './idle.tsx';
import { Matches } from './matches.tsx';
import { ParcelCard } from './parcel-card.tsx';
import { mayBePart } from './part-of-number.ts';
import { RecentActs } from './recent-acts.tsx';
import { ScanField } from './scan-field.tsx';

export function CounterScreen() {
  const { words } = useSpeech();
  const via = readVia(useAddressParam('via'));
  const chosen = useAddressParam('envio');
  const read = useAddressParam('leido');
  return (
    <div className={style.desk}>
      <section className={style.work} aria-label={words.shell.nav.counter}>
        <h1 className={style.title}>{words.shell.nav.counter}</h1>
        <ScanField key={`${chosen}${read}`} />
        <div className={style.found} aria-live="polite">
          {chosen === null && read === null && <Idle />}
          {chosen !== null && <Chosen given={chosen} via={via} />}
          {chosen === null && read !== null && <Read text={read} via={via} />}
        </div>
      </section>
      <aside className={style.side}>
        <RecentActs />
      </aside>
    </div>
  );
}

function Chosen({ given, via }: { readonly given: string; readonly via: Via }) {
  const subject = parseSubject(given);
  if (!subject.ok) return <Read text={given} via={via} />;
  const { kind, text } = describeSubject(subject.value);
  // A parcel named by an order line has no number to judge; any other one is judged again, as when it was read.
  const number = kind === 'order-line' ? null : readNumber(text);
  return <ParcelCard key={subject.value} subject={subject.value} number={number} via={via} />;
}

function Read({ text, via }: { readonly text: string; readonly via: Via }) {
  const { words } = useSpeech();
  const number = readNumber(text);
  const subject = subjectOfNumber(number);
  if (!subject.ok) {
    const notice = words.acts.scan.unusable[subject.error.why];
    return (
      <NoticeBox tone="bad" {...notice}>
        {text !== '' && <p>{words.acts.scan.read(text.slice(0, 80))}</p>}
      </NoticeBox>
    );
  }
  const card = <ParcelCard key={subject.value} subject={subject.value} number={number} via={via} />;
  if (!mayBePart(number, via)) return card;
  return <Matches key={number.text} text={number.text} whole={subject.value} card={card} />;
}
