/** Receiving in spite of doubts: each doubt is read with its facts before the clerk says "receive anyway". */

import type { ClerkSession } from '@ventanilla/shared/src/change-log/writing/writer-store.ts';
import { doubtsAbout } from '@ventanilla/shared/src/custody/acts/receive.ts';
import {
  describeSubject,
  type ParcelSubject,
  parseSubject,
} from '@ventanilla/shared/src/identifiers/parcel-subject.ts';
import { readNumber } from '@ventanilla/shared/src/identifiers/scanned-number.ts';
import { Redirect, useLocation } from 'wouter';
import { useParcel, useSession } from '../../log/live.ts';
import { useAct } from '../../log/use-log.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { Actions } from '../../ui/actions.tsx';
import { NoticeBox } from '../../ui/notice-box.tsx';
import { Screen } from '../../ui/screen.tsx';
import { sound } from '../../ui/tones.ts';
import { useAddressParam } from '../../ui/use-address-param.ts';
import { useFunctionKeys } from '../../ui/use-function-keys.ts';
import { addressOf, PATHS, readVia } from '../../wording/addresses.ts';
import { explainRefused } from '../../wording/explain-refusal.ts';
import { sayDoubt, sayKind } from '../../wording/say-parcel.ts';
import { showNumber } from '../../wording/show-number.ts';
import { useSpeech } from '../../wording/speech.tsx';
import { useLaterWords } from '../../wording/use-later-words.ts';

export function ReceiveScreen() {
  const subject = parseSubject(useAddressParam('envio') ?? '');
  const session = useSession();
  if (!subject.ok) return <Redirect to={PATHS.counter} />;
  return session ? <Doubtful key={subject.value} subject={subject.value} session={session} /> : null;
}

function Doubtful({ subject, session }: { readonly subject: ParcelSubject; readonly session: ClerkSession }) {
  const speech = useSpeech();
  const later = useLaterWords();
  const { receive: words } = later.tasks;
  const via = readVia(useAddressParam('via'));
  const [, navigate] = useLocation();
  const act = useAct();
  const parcel = useParcel(subject)?.parcel;
  const office = speech.names.here;
  const { kind, text } = describeSubject(subject);
  const number = kind === 'order-line' ? null : readNumber(text);
  const doubts =
    parcel && office !== null ? doubtsAbout(parcel, number, { office, clerk: session.staff, role: session.role }) : [];

  const leave = (): void => navigate(addressOf.parcel(subject, via));
  const receive = async (): Promise<void> => {
    if (parcel === undefined) return;
    const command = { kind: 'receive', subject, command: { kind: 'receive', number, confirmed: doubts } } as const;
    const recorded = await act.send(command, [parcel], via);
    sound(recorded === null ? 'bad' : 'good');
    if (recorded === null) return;
    navigate(addressOf.shelve(subject, via, 'receive'), { replace: true });
  };
  const pressReceive = (): void => void receive();
  useFunctionKeys({ F2: pressReceive, Escape: leave });

  if (parcel === undefined) return null;
  return (
    <Screen title={words.title} about={`${showNumber(subject)} · ${sayKind(speech, subject)}`}>
      <p>{doubts.length === 0 ? words.noDoubts : words.intro(doubts.length)}</p>
      {doubts.map((doubt) => (
        <NoticeBox key={doubt} tone="warn" {...sayDoubt(speech, doubt, parcel)} />
      ))}
      {act.problem !== null && <NoticeBox tone="bad" {...explainRefused(speech, later, act.problem)} />}
      <Actions>
        <ActionButton tone="main" hint="F2" onPress={pressReceive} disabled={act.busy}>
          {doubts.length === 0 ? words.plain : words.anyway}
        </ActionButton>
        <ActionButton onPress={leave} hint="Esc">
          {words.no}
        </ActionButton>
      </Actions>
    </Screen>
  );
}
