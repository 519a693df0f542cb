import { describe, expect, test } from 'vitest';
import type { BuildManifest } from './budgets.ts';
import { chunksBeforeFirstScan } from './budgets.ts';

const manifest: BuildManifest = {
  'index.html': {
    file: 'page.js',
    imports: ['_both.js'],
    dynamicImports: ['src/features/hq/hq.tsx', 'src/features/counter/counter.tsx'],
  },
  'src/writer.ts': { file: 'writer.js', imports: ['_both.js'] },
  '_both.js': { file: 'both.js', imports: ['_codec.js'] },
  '_codec.js': { file: 'codec.js' },
  'src/features/hq/hq.tsx': { file: 'hq.js', imports: ['_tables.js', '_both.js'] },
  '_tables.js': { file: 'tables.js' },
  'src/features/counter/counter.tsx': { file: 'counter.js' },
};

describe('what an office pays before its first scan', () => {
  test('what page and writer share is paid once', () => {
    const files = chunksBeforeFirstScan(manifest, ['src/features/']);
    expect([...files].sort()).toEqual(['both.js', 'codec.js', 'page.js', 'writer.js']);
  });

  test('a lazy chunk is paid unless it is named as later', () => {
    const files = chunksBeforeFirstScan(manifest, ['src/features/hq/']);
    expect(files).toContain('counter.js');
    expect(files).not.toContain('hq.js');
    expect(files).not.toContain('tables.js');
  });

  test('a build without its writer is no build', () => {
    expect(() => chunksBeforeFirstScan({ 'index.html': { file: 'page.js' } }, [])).toThrow('src/writer.ts');
  });
});
