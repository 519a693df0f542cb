/** From the pad's points to strokes that mean the same on any screen: hundredths of the pad's width, and time. */
import type { Stroke } from '@ventanilla/shared/src/custody/acts/hand-over.ts';

export interface PadPoint {
  readonly x: number;
  readonly y: number;
  /** Ms since 1970, as the pad notes it. */
  readonly time: number;
}

/** Points in CSS pixels of a pad `width` pixels wide; time counts from the first touch. */
export function strokesOf(groups: readonly (readonly PadPoint[])[], width: number): readonly Stroke[] {
  const start = groups[0]?.[0]?.time ?? 0;
  const hundredths = (pixels: number): number => Math.round((pixels / width) * 100);
  return groups
    .filter((points) => points.length > 0)
    .map((points) =>
      points.map(({ x, y, time }) => [hundredths(x), hundredths(y), Math.max(0, time - start)] as const),
    );
}
