/** The last acts of this turn, each with how far it has got, and the way to take the last one back. */
import { Link, useLocation } from 'wouter';
import { useChangeStatus } from '../../log/live.ts';
import { lastUndoable, type Slip, slipRoll } from '../../printing/slip-roll.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { useFunctionKeys } from '../../ui/use-function-keys.ts';
import { addressOf } from '../../wording/addresses.ts';
import { showNumber } from '../../wording/show-number.ts';
import { useSpeech } from '../../wording/speech.tsx';
import style from './recent-acts.module.css';

const SHOWN = 8;

export function RecentActs() {
  const { words } = useSpeech();
  const [, navigate] = useLocation();
  const slips = slipRoll.use();
  const last = lastUndoable(slips);
  const undoLast = (): void => {
    const subject = last?.subjects[0];
    if (last !== undefined && subject !== undefined) navigate(addressOf.undo(last.change, subject));
  };
  useFunctionKeys({ F9: undoLast });
  return (
    <section className={style.box} aria-labelledby="recent-acts">
      <h2 id="recent-acts">{words.acts.recent.title}</h2>
      {slips.length === 0 && <p className={style.none}>{words.acts.recent.none}</p>}
      <ul>
        {slips.slice(0, SHOWN).map((slip) => (
          <Line key={slip.change} slip={slip} />
        ))}
      </ul>
      {last !== undefined && (
        <ActionButton hint="F9" onPress={undoLast}>
          {words.acts.buttons.undoLast}
        </ActionButton>
      )}
    </section>
  );
}

function Line({ slip }: { readonly slip: Slip }) {
  const { words, when } = useSpeech();
  const status = useChangeStatus(slip.change);
  const first = slip.subjects[0];
  if (first === undefined) return null;
  const word =
    status?.kind === 'refused'
      ? words.status.verdicts[status.verdict].what
      : status?.kind === 'received-at-central'
        ? words.status.receivedAtCentral
        : words.status.recordedHere;
  return (
    <li className={style.line}>
      <p>
        <strong>{words.parcel.acts[slip.act]}</strong> <span>{when(slip.at)}</span>
      </p>
      <p className={style.number}>
        <Link href={slip.act === 'hand-over' ? addressOf.done(slip.change) : addressOf.parcel(first, 'key')}>
          {showNumber(first)}
        </Link>
        {slip.subjects.length > 1 && <span> +{slip.subjects.length - 1}</span>}
      </p>
      <p className={`${style.status} ${style[status?.kind ?? 'recorded-here']}`}>{word}</p>
    </li>
  );
}
