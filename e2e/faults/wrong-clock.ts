/**
 * Another time for one browser: for its page, and for the writer, which is a worker and out of reach of Playwright's own
 * clock. The worker learns how far it is off from its name, and later changes over a channel.
 */
import type { Page } from 'playwright/test';
import type { Prepare } from './desk.ts';
import type { Weakness } from './line.ts';

const CHANNEL = 'bench-clock';

const dateShiftedBy = (start: string): string => `{
  const RealDate = Date;
  let shift = ${start};
  globalThis.Date = class extends RealDate {
    constructor(...said) { if (said.length === 0) super(RealDate.now() + shift); else super(...said); }
    static now() { return RealDate.now() + shift; }
  };
  new BroadcastChannel('${CHANNEL}').addEventListener('message', ({ data }) => { shift = data; });
}`;

/** Goes before the writer's script; `more` is what a twin lacks besides. */
export const writerWithAClock = (more = ''): Weakness => ({
  path: '/writer.js',
  prelude: `${dateShiftedBy("Number(self.name.split(' ')[1] ?? 0)")}\n${more}`,
});

/** `shiftMs` is added to the true time. Whoever is asked whether that is today says yes. */
export const withClockOff =
  (shiftMs: number): Prepare =>
  async (context) => {
    await context.addInitScript({
      content: `${dateShiftedBy(String(shiftMs))}
        globalThis.Worker = class extends Worker {
          constructor(url, options) { super(url, { ...options, name: 'writer ${shiftMs}' }); }
        };`,
    });
    const page = context.pages()[0];
    const yes = page?.getByRole('button', { name: /^Sí, hoy es/ });
    if (page && yes) await page.addLocatorHandler(yes, (button) => button.click());
  };

/** Somebody sets the clock while people work. */
export const setClock = (page: Page, shiftMs: number): Promise<void> =>
  page.evaluate(([name, shift]) => new BroadcastChannel(name).postMessage(shift), [CHANNEL, shiftMs] as const);

/** The same for a central: an argument for its Node. */
export const centralWithClockOff = (shiftMs: number): readonly string[] => [
  '--import',
  `data:text/javascript,${encodeURIComponent(`
    const now = Date.now;
    Date.now = () => now() + ${shiftMs};
    const RealDate = Date;
    globalThis.Date = class extends RealDate {
      constructor(...said) { if (said.length === 0) super(RealDate.now()); else super(...said); }
    };`)}`,
];
