import { expect, test } from 'vitest';
import { createSerially } from './serially.ts';

test('work is done one at a time in the order asked, and a failure stops nobody behind it', async () => {
  const serially = createSerially();
  const done: string[] = [];
  const slow = serially(async () => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    done.push('slow');
  });
  const failing = serially(async () => {
    done.push('failing');
    throw new Error('the disk is full');
  });
  const last = serially(async () => {
    done.push('last');
    return 'answered';
  });
  await slow;
  await expect(failing).rejects.toThrow('the disk is full');
  expect(await last).toBe('answered');
  expect(done).toEqual(['slow', 'failing', 'last']);
});
