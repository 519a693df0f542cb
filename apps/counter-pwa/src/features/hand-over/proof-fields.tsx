/** What proves the hand-over: a drawn signature, or a named witness for somebody who cannot sign. */
import { PROOFS } from '@ventanilla/shared/src/custody/kinds/handed-over.ts';
import { SignatureField } from '../../signature/signature-field.tsx';
import { Choices } from '../../ui/choices.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useLaterWords } from '../../wording/use-later-words.ts';
import type { DraftFieldsProps } from './recipient-fields.tsx';

export function ProofFields({ draft, onChange }: DraftFieldsProps) {
  const { handOver } = useLaterWords().tasks;
  const labels = { signature: handOver.sign, witness: handOver.cannotSign };
  return (
    <>
      <Choices
        legend={handOver.proof}
        choices={PROOFS.map((value) => ({ value, label: labels[value] }))}
        chosen={draft.proof}
        // A pad that is closed forgets its ink, so the strokes go with it.
        onChoose={(proof) => onChange({ proof, strokes: [] })}
      />
      {draft.proof === 'signature' ? (
        <SignatureField
          label={handOver.signature}
          hint={handOver.signatureHint}
          clearLabel={handOver.clear}
          signedLabel={handOver.signed}
          onChange={(strokes) => onChange({ strokes })}
        />
      ) : (
        <>
          <TextField
            label={handOver.witnessName}
            hint={handOver.witnessHint}
            value={draft.witnessName}
            onChange={(witnessName) => onChange({ witnessName })}
            maxLength={120}
          />
          <TextField
            label={handOver.witnessDocument}
            value={draft.witnessDocument}
            onChange={(witnessDocument) => onChange({ witnessDocument })}
            maxLength={40}
            capitals
          />
        </>
      )}
    </>
  );
}
