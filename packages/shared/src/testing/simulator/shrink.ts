/** Shortens a history that violates something, by leaving steps out as long as it still violates the same. */
import type { Plan, Step } from './steps.ts';

export async function shrink(
  plan: Plan,
  stillFails: (shorter: Plan) => Promise<boolean>,
  mostTries: number,
): Promise<Plan> {
  let { steps } = plan;
  let tries = 0;
  for (let size = Math.ceil(steps.length / 2); size >= 1; ) {
    let hasShrunk = false;
    for (let from = 0; from < steps.length && tries < mostTries; ) {
      const shorter: readonly Step[] = [...steps.slice(0, from), ...steps.slice(from + size)];
      tries += 1;
      if (await stillFails({ ...plan, steps: shorter })) {
        steps = shorter;
        hasShrunk = true;
      } else from += size;
    }
    if (tries >= mostTries) break;
    if (size === 1 && !hasShrunk) break;
    size = size === 1 ? 1 : Math.ceil(size / 2);
  }
  return { ...plan, steps };
}
