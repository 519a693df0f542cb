/** The legal next acts of a parcel as large buttons, each with its key. A parcel without doubts is received in one press. */
import type { Via } from '@ventanilla/shared/src/custody/author.ts';
import type { ChangeId } from '@ventanilla/shared/src/custody/change-id.ts';
import type { Parcel } from '@ventanilla/shared/src/custody/parcel.ts';
import type { OfficeCode } from '@ventanilla/shared/src/identifiers/office-code.ts';
import type { ScannedNumber } from '@ventanilla/shared/src/identifiers/scanned-number.ts';
import { useLocation } from 'wouter';
import { useAct } from '../../log/use-log.tsx';
import { ActionButton } from '../../ui/action-button.tsx';
import { Actions } from '../../ui/actions.tsx';
import { NoticeBox } from '../../ui/notice-box.tsx';
import { sound } from '../../ui/tones.ts';
import { useFunctionKeys } from '../../ui/use-function-keys.ts';
import { addressOf } from '../../wording/addresses.ts';
import { explainAnswer } from '../../wording/explain-answer.ts';
import { useSpeech } from '../../wording/speech.tsx';
import type { LegalActs } from './legal-acts.ts';

export interface ParcelActsProps {
  readonly parcel: Parcel;
  readonly number: ScannedNumber | null;
  readonly acts: LegalActs;
  readonly via: Via;
}

export function ParcelActs({ parcel, number, acts, via }: ParcelActsProps) {
  const speech = useSpeech();
  const { buttons, scan } = speech.words.acts;
  const [, navigate] = useLocation();
  const act = useAct();
  const { subject } = parcel;

  const receive = async (): Promise<void> => {
    if (acts.kind === 'receivable' && acts.doubts.length > 0) {
      navigate(addressOf.receive(subject, via));
      return;
    }
    const command = { kind: 'receive', subject, command: { kind: 'receive', number, confirmed: [] } } as const;
    const recorded = await act.send(command, [parcel], via);
    sound(recorded === null ? 'bad' : 'good');
    if (recorded === null) return;
    navigate(addressOf.shelve(subject, via, 'receive'));
  };
  const pressReceive = (): void => void receive();
  const shelve = (): void => navigate(addressOf.shelve(subject, via));
  const handOver = (): void => navigate(addressOf.handOver(subject, via));

  const held = acts.kind === 'held-here';
  const slip = slipOf(parcel, speech.names.here);
  useFunctionKeys(held ? { F3: shelve, F4: handOver } : { F2: pressReceive });

  return (
    <>
      {act.problem !== null && <NoticeBox tone="bad" {...explainAnswer(speech, act.problem)} />}
      {parcel.custodian.at === 'recipient' && <p>{scan.handedOverNext}</p>}
      <Actions>
        {held ? (
          <>
            <ActionButton tone="main" hint="F4" onPress={handOver}>
              {buttons.handOver}
            </ActionButton>
            <ActionButton hint="F3" onPress={shelve}>
              {buttons.shelve}
            </ActionButton>
          </>
        ) : (
          <ActionButton tone="main" hint="F2" onPress={pressReceive} disabled={act.busy}>
            {buttons.receive}
          </ActionButton>
        )}
        {slip !== null && <ActionButton onPress={() => navigate(addressOf.done(slip))}>{buttons.seeSlip}</ActionButton>}
      </Actions>
    </>
  );
}

/** The hand-over in effect, if this office did it: only its own slips are an office's to print. */
function slipOf({ custodian, facts, reversed }: Parcel, here: OfficeCode | null): ChangeId | null {
  if (custodian.at !== 'recipient') return null;
  const ours = facts.filter(
    ({ id, body, author }) => body.kind === 'handed-over' && author.office === here && !reversed.has(id),
  );
  return ours.at(-1)?.id ?? null;
}
