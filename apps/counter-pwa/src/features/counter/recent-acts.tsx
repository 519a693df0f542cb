/** The clerk's last acts of the day, each with how far it has got, and the way to take the last one back. */
import { Link, useLocation } from 'wouter';
import { useRecentActs } from '../../log/live.ts';
import { lastUndoable, type RecentAct } from '../../log/read/read-recent-acts.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { useFunctionKeys } from '../../ui/use-function-keys.ts';
import { addressOf } from '../../wording/addresses.ts';
import { showNumber } from '../../wording/show-number.ts';
import { useSpeech } from '../../wording/speech.tsx';
import style from './recent-acts.module.css';

const SHOWN = 8;
/** Acts taken back stand in the list as well: the last one that can be is looked for further down. */
const SEARCHED = 30;

export function RecentActs() {
  const { words } = useSpeech();
  const [, navigate] = useLocation();
  const acts = useRecentActs(SEARCHED) ?? [];
  const last = lastUndoable(acts);
  const undoLast = (): void => {
    const subject = last?.subjects[0];
    if (last !== undefined && subject !== undefined) navigate(addressOf.undo(last.change, subject));
  };
  useFunctionKeys({ F9: undoLast });
  return (
    <section className={style.box} aria-labelledby="recent-acts">
      <h2 id="recent-acts">{words.acts.recent.title}</h2>
      {acts.length === 0 && <p className={style.none}>{words.acts.recent.none}</p>}
      <ul>
        {acts.slice(0, SHOWN).map((act) => (
          <Line key={act.change} act={act} />
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

function Line({ act }: { readonly act: RecentAct }) {
  const { words, when } = useSpeech();
  const { status } = act;
  const first = act.subjects[0];
  if (first === undefined) return null;
  const word =
    status.kind === 'refused'
      ? words.status.verdicts[status.verdict]
      : status.kind === 'received-at-central'
        ? words.status.receivedAtCentral
        : words.status.recordedHere;
  return (
    <li className={style.line}>
      <p className={act.reversed ? style.reversed : undefined}>
        <strong>{words.parcel.acts[act.kind]}</strong> <span>{when(act.at)}</span>
      </p>
      <p className={style.number}>
        <Link href={act.kind === 'handed-over' ? addressOf.done(act.change) : addressOf.parcel(first, 'key')}>
          {showNumber(first)}
        </Link>
        {act.subjects.length > 1 && <span> +{act.subjects.length - 1}</span>}
      </p>
      <p className={`${style.status} ${style[status.kind]}`}>{word}</p>
    </li>
  );
}
