/** The counter at rest: what to do, in three lines. */
import { useSpeech } from '../../wording/speech.tsx';
import style from './idle.module.css';

export function Idle() {
  const { words } = useSpeech();
  return (
    <div className={style.idle}>
      <svg viewBox="0 0 120 60" aria-hidden="true">
        <path d="M8 8v44M14 8v44M22 8v44M26 8v44M36 8v44M44 8v44M48 8v44M58 8v44M64 8v44M74 8v44M78 8v44M88 8v44M94 8v44M104 8v44M110 8v44" />
      </svg>
      <div>
        <h2>{words.acts.scan.idleTitle}</h2>
        <ol>
          {words.acts.scan.idle.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      </div>
    </div>
  );
}
