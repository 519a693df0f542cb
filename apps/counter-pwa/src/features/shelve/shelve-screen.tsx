/** Where the parcel lies, asked right after it was received or whenever it is moved. The next scan goes on without it. */

import { LONGEST_SHELF } from '@ventanilla/shared/src/custody/acts/shelve.ts';
import {
  type ParcelSubject,
  parseSubject,
  subjectOfNumber,
} from '@ventanilla/shared/src/identifiers/parcel-subject.ts';
import { readNumber } from '@ventanilla/shared/src/identifiers/scanned-number.ts';
import { type FormEvent, useState } from 'react';
import { Redirect, useLocation } from 'wouter';
import { useParcel, useRecentShelves } from '../../log/live.ts';
import { useAct } from '../../log/use-log.tsx';
import { useScans } from '../../scanner/use-scans.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { Actions } from '../../ui/actions.tsx';
import { NoticeBox } from '../../ui/notice-box.tsx';
import { Screen } from '../../ui/screen.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { sound } from '../../ui/tones.ts';
import { useAddressParam } from '../../ui/use-address-param.ts';
import { useFunctionKeys } from '../../ui/use-function-keys.ts';
import { addressOf, PATHS, readVia } from '../../wording/addresses.ts';
import { explainRefused } from '../../wording/explain-refusal.ts';
import { sayKind } from '../../wording/say-parcel.ts';
import { showNumber } from '../../wording/show-number.ts';
import { useSpeech } from '../../wording/speech.tsx';
import { useLaterWords } from '../../wording/use-later-words.ts';
import { isShelfLabel } from './is-shelf-label.ts';

const SHELVES_OFFERED = 6;

export function ShelveScreen() {
  const subject = parseSubject(useAddressParam('envio') ?? '');
  if (!subject.ok) return <Redirect to={PATHS.counter} />;
  return <Shelving key={subject.value} subject={subject.value} />;
}

function Shelving({ subject }: { readonly subject: ParcelSubject }) {
  const speech = useSpeech();
  const later = useLaterWords();
  const { shelve: words } = later.tasks;
  const via = readVia(useAddressParam('via'));
  const justReceived = useAddressParam('tras') !== null;
  const [, navigate] = useLocation();
  const act = useAct();
  const parcel = useParcel(subject)?.parcel;
  const recent = useRecentShelves(SHELVES_OFFERED) ?? [];
  const [shelf, setShelf] = useState('');

  const leave = (): void => navigate(justReceived ? PATHS.counter : addressOf.parcel(subject, via));
  const save = async (place: string): Promise<void> => {
    if (parcel === undefined) return;
    const command = { kind: 'shelve', subject, command: { kind: 'shelve', shelf: place } } as const;
    const recorded = await act.send(command, [parcel], 'key');
    sound(recorded === null ? 'bad' : 'good');
    if (recorded === null) return;
    leave();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save(shelf);
  };
  useScans(({ text }) => {
    if (isShelfLabel(text)) {
      setShelf(text);
      void save(text);
      return;
    }
    sound(subjectOfNumber(readNumber(text)).ok ? 'good' : 'bad');
    navigate(addressOf.read(text, 'wedge'));
  });
  useFunctionKeys({ Escape: leave });

  if (parcel === undefined) return null;
  return (
    <Screen title={words.title} about={`${showNumber(subject)} · ${sayKind(speech, subject)}`} focusTitle={false}>
      {justReceived && <NoticeBox tone="good" what={words.received} />}
      <form onSubmit={submit} style={{ display: 'contents' }}>
        <TextField
          label={words.shelf}
          hint={words.hint}
          value={shelf}
          onChange={setShelf}
          size="large"
          maxLength={LONGEST_SHELF}
          capitals
          autoFocus
        />
        {recent.length > 0 && (
          <section>
            <h2>{words.recent}</h2>
            <Actions>
              {recent.map((place) => (
                <ActionButton key={place} onPress={() => void save(place)}>
                  {place}
                </ActionButton>
              ))}
            </Actions>
          </section>
        )}
        {act.problem !== null && <NoticeBox tone="bad" {...explainRefused(speech, later, act.problem)} />}
        <Actions>
          <ActionButton tone="main" submits disabled={act.busy}>
            {words.save}
          </ActionButton>
          <ActionButton onPress={leave} hint="Esc">
            {justReceived ? words.later : speech.words.shell.back}
          </ActionButton>
        </Actions>
      </form>
    </Screen>
  );
}
