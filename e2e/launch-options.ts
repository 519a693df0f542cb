/** How every browser of these tests is started; a persistent context has to be given the same. */
import type { LaunchOptions } from 'playwright/test';

const executablePath = process.env.VENTANILLA_CHROMIUM;

export const launchOptions: LaunchOptions = {
  ...(executablePath === undefined ? {} : { executablePath }),
  // Chromium's sandbox refuses to run as root, which is what containers do.
  chromiumSandbox: false,
  // On a closed network each of these would wait for an answer that never comes.
  args: [
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};
