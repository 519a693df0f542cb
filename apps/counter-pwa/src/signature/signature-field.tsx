/** A place to sign with pen, finger or mouse. It yields strokes; what they prove is the business of whoever asked. */
import type { Stroke } from '@ventanilla/shared/src/custody/acts/hand-over.ts';
import { useEffect, useRef, useState } from 'react';
import SignaturePad, { type PointGroup } from 'signature_pad';
import { ActionButton } from '../ui/action-button.tsx';
import style from './signature-field.module.css';
import { strokesOf } from './strokes.ts';

export interface SignatureFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly clearLabel: string;
  /** Said beside the pad once there is ink on it. */
  readonly signedLabel: string;
  readonly onChange: (strokes: readonly Stroke[]) => void;
}

export function SignatureField({ label, hint, clearLabel, signedLabel, onChange }: SignatureFieldProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const pad = useRef<SignaturePad | null>(null);
  const latest = useRef(onChange);
  const ink = useRef<readonly PointGroup[]>([]);
  const [signed, setSigned] = useState(false);
  useEffect(() => {
    latest.current = onChange;
  });

  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const signature = new SignaturePad(element, { minWidth: 1, maxWidth: 2.6, penColor: '#0b1f3a', throttle: 8 });
    pad.current = signature;
    // A new pad begins by wiping the canvas; behind a lock the screen is put away with its ink and brought back.
    if (ink.current.length > 0) signature.fromData([...ink.current]);
    const stopFitting = keepSharp(element, signature);
    signature.addEventListener('endStroke', () => {
      ink.current = signature.toData();
      const groups = signature.toData().map(({ points }) => points);
      setSigned(true);
      latest.current(strokesOf(groups, element.clientWidth));
    });
    return () => {
      stopFitting();
      signature.off();
    };
  }, []);

  const clear = (): void => {
    pad.current?.clear();
    ink.current = [];
    setSigned(false);
    onChange([]);
  };

  return (
    <fieldset className={style.field}>
      <legend className={style.label}>{label}</legend>
      <canvas ref={canvas} className={style.pad} aria-label={label} role="img" />
      <div className={style.foot}>
        <p role="status">{signed ? `✓ ${signedLabel}` : hint}</p>
        <ActionButton tone="quiet" onPress={clear} disabled={!signed}>
          {clearLabel}
        </ActionButton>
      </div>
    </fieldset>
  );
}

/** A canvas has pixels of its own: when its box or the screen's density changes it is refilled, and what was drawn moves along. */
function keepSharp(element: HTMLCanvasElement, pad: SignaturePad): () => void {
  let width = 0;
  const refit = (): void => {
    const now = element.clientWidth;
    if (now === 0 || now === width) return;
    const scale = width === 0 ? 1 : now / width;
    const drawn = pad.toData().map((group) => ({
      ...group,
      points: group.points.map((point) => ({ ...point, x: point.x * scale, y: point.y * scale })),
    }));
    width = now;
    const density = Math.max(window.devicePixelRatio, 1);
    element.width = element.clientWidth * density;
    element.height = element.clientHeight * density;
    element.getContext('2d')?.scale(density, density);
    pad.clear();
    if (drawn.length > 0) pad.fromData(drawn);
  };
  const observer = new ResizeObserver(refit);
  observer.observe(element);
  refit();
  return () => observer.disconnect();
}
