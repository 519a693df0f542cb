import { describe, expect, test } from 'vitest';
import { delayAfter } from './sync-loop.ts';

describe('the next attempt', () => {
  test('waits from 15 seconds up to 15 minutes after failures, never in step with others', () => {
    for (let failures = 1; failures < 40; failures += 1) {
      expect(delayAfter(failures, 0)).toBeGreaterThanOrEqual(15_000);
      expect(delayAfter(failures, 1)).toBeLessThanOrEqual(15 * 60_000);
      expect(delayAfter(failures, 1)).toBe(2 * delayAfter(failures, 0));
    }
  });
});
