import { describe, expect, test } from 'vitest';
import { impuritiesOf } from './purity.ts';

const domain = 'packages/shared/src/custody/decide.ts';
const screen = 'apps/counter-pwa/src/features/counter/counter.tsx';

describe('clock, chance and environment enter through the roots', () => {
  test.each([
    'const at = Date.now();',
    'const at = new Date();',
    'const at = performance.now();',
    'const at = Temporal.Now.instant();',
    'const id = Math.random();',
    'const id = crypto.randomUUID();',
    'const port = process.env.PORT;',
  ])('neither the domain nor a screen may say: %s', (line) => {
    expect(impuritiesOf(domain, line)).toHaveLength(1);
    expect(impuritiesOf(screen, line)).toHaveLength(1);
  });

  test.each(['setTimeout(again, 1000);', 'const born = new Date(1990, 0, 1);', 'crypto.subtle.digest(name, bytes);'])(
    'only the domain may not say: %s',
    (line) => {
      expect(impuritiesOf(domain, line)).toHaveLength(1);
      expect(impuritiesOf(screen, line)).toHaveLength(0);
    },
  );

  test('a comment may speak of the clock', () => {
    const text =
      '/**\n * Never Date.now() here.\n */\n// nor Math.random()\nexport const at = (now: number) => now; // not Date.now()';
    expect(impuritiesOf(domain, text)).toEqual([]);
  });

  test('the line is named as it stands in the file', () => {
    expect(impuritiesOf(domain, '/* one\n two */\nDate.now();')).toEqual([`${domain}:3 reads the clock: Date.now();`]);
  });
});
