/** Who takes the parcels: addressee or agent, and the document they show, judged while it is typed. */

import { LONGEST_NAME } from '@ventanilla/shared/src/custody/acts/hand-over.ts';
import { DOCUMENT_KINDS, RECIPIENTS } from '@ventanilla/shared/src/custody/kinds/handed-over.ts';
import { type DocumentKind, parseDocument } from '@ventanilla/shared/src/identifiers/identity-document.ts';
import { useEffect, useRef, useState } from 'react';
import { Choices } from '../../ui/choices.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { LaterWords } from '../../wording/es-later.ts';
import { explainDocument } from '../../wording/explain-refusal.ts';
import { useSpeech } from '../../wording/speech.tsx';
import { useLaterWords } from '../../wording/use-later-words.ts';
import type { Draft } from './draft.ts';

export interface DraftFieldsProps {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}

export function RecipientFields({ draft, onChange }: DraftFieldsProps) {
  const speech = useSpeech();
  const later = useLaterWords();
  const { handOver } = later.tasks;
  const { documents } = speech.words.parcel;
  const number = useRef<HTMLInputElement>(null);
  const [left, setLeft] = useState(false);
  // The person stands there with the document in hand: that is what is written first.
  useEffect(() => number.current?.focus(), []);
  const recipients = { addressee: handOver.toAddressee, agent: handOver.toAgent };
  return (
    <>
      <Choices
        legend={handOver.to}
        choices={RECIPIENTS.map((value) => ({ value, label: recipients[value] }))}
        chosen={draft.to}
        onChoose={(to) => onChange({ to })}
      />
      <Choices
        legend={handOver.document}
        choices={DOCUMENT_KINDS.map((value) => ({ value, label: documents[value] }))}
        chosen={draft.document}
        onChoose={(document) => {
          onChange({ document });
          setLeft(false);
        }}
      />
      <TextField
        ref={number}
        label={handOver.documentNumber}
        hint={draft.document === 'carne' ? handOver.carneHint : handOver.otherHint}
        value={draft.documentNumber}
        onChange={(documentNumber) => onChange({ documentNumber })}
        onLeave={() => setLeft(true)}
        inputMode={draft.document === 'carne' ? 'numeric' : 'text'}
        maxLength={30}
        capitals
        error={faultOf(later, draft, left)}
      />
      <TextField
        label={handOver.name}
        value={draft.name}
        onChange={(name) => onChange({ name })}
        maxLength={LONGEST_NAME}
      />
    </>
  );
}

/** Nobody is told that a number is too short while still typing it, and everybody before the signature is asked for. */
function faultOf(later: LaterWords, { document, documentNumber }: Draft, left: boolean): string | undefined {
  const parsed = parseDocument(document, documentNumber);
  if (parsed.ok || parsed.error.why === 'blank') return undefined;
  const length = documentNumber.replace(/\s/g, '').length;
  if (parsed.error.why === 'length' && !left && length < SHORTEST[document]) return undefined;
  if (parsed.error.why === 'length' && document === 'carne') return later.tasks.handOver.carneCount(length);
  const { what, why, next } = explainDocument(later, parsed.error);
  return [what, why, next].filter((part) => part !== '').join(' ');
}

const SHORTEST: Readonly<Record<DocumentKind, number>> = { carne: 11, passport: 3, 'minor-card': 3, other: 3 };
