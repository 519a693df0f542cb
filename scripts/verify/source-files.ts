/** The TypeScript files of the project, as paths from the root. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../install-workspace.mjs';

const passedOver = new Set(['node_modules', 'dist', 'test-results', 'data']);

export function sourceFilesUnder(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return passedOver.has(entry.name) ? [] : sourceFilesUnder(path);
    return /(?<!\.d)\.tsx?$/.test(entry.name) ? [path] : [];
  });
}
