/** Who serves: the office's people as large buttons, then the PIN. Works without network. */
import type { StaffNumber } from '@ventanilla/shared/src/custody/author.ts';
import type { StaffMember } from '@ventanilla/shared/src/sync/reference.ts';
import { useState } from 'react';
import { useReference } from '../../log/live.ts';
import { NoticeBox } from '../../ui/notice-box.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useSpeech } from '../../wording/speech.tsx';
import { PinPad } from './pin-pad.tsx';
import style from './sign-in-screen.module.css';

export function SignInScreen() {
  const { words } = useSpeech();
  const reference = useReference();
  const [chosen, setChosen] = useState<StaffMember | null>(null);
  if (reference === undefined) return null;
  if (chosen !== null) {
    // The staff number was an integer of HQ's list when the reference data was parsed.
    return <PinPad member={chosen} staff={chosen.number as StaffNumber} onBack={() => setChosen(null)} />;
  }
  const staff = reference?.staff ?? [];
  return (
    <Screen title={words.shell.signIn.title}>
      {staff.length === 0 && (
        <NoticeBox tone="warn" what={words.shell.signIn.nobody} next={words.shell.signIn.nobodyNext} />
      )}
      <ul className={style.people} aria-label={words.shell.signIn.staff}>
        {staff.map((member) => (
          <li key={member.number}>
            <button type="button" className={style.person} onClick={() => setChosen(member)}>
              <span className={style.initials} aria-hidden="true">
                {initialsOf(member.name)}
              </span>
              <span>
                <strong>{member.name}</strong>
                <small>{words.shell.roles[member.role]}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Screen>
  );
}

const initialsOf = (name: string): string =>
  name
    .split(' ')
    .slice(0, 2)
    .map((word) => word.slice(0, 1))
    .join('');
