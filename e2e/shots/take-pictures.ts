/** One state in every size, language and theme: a file each, and what is wrong with it. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from 'playwright/test';
import { judgePage } from './judge-page.ts';
import { measurePage } from './measure-page.ts';
import { openPanel, type Reached } from './stage.ts';

const folder = fileURLToPath(new URL('../../shots', import.meta.url));
mkdirSync(folder, { recursive: true });

/** The counter of an office, and the smallest telephone. */
const SIZES = [
  { width: 1366, height: 768 },
  { width: 360, height: 640 },
] as const;
const SPANISH = 'es';
const LANGUAGES = [SPANISH, 'en', 'fr'] as const;
/** 80 mm paper at 96 px to the inch, as long as the slip's page. */
const PAPER = { width: 302, height: 605 };
/** Of a long list the first rows say everything. */
const TALLEST = 2600;

export async function takePictures(screen: string, state: string, reached: Reached): Promise<readonly string[]> {
  const name = `${screen.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}-${state}`;
  const defects: string[] = [];
  const take = async (picture: string): Promise<void> => {
    for (const defect of await pictureOf(reached.page, picture)) defects.push(`${picture}: ${defect}`);
  };
  if (reached.paper) {
    await reached.page.emulateMedia({ media: 'print' });
    await reached.page.setViewportSize(PAPER);
    await take(`${name}-80mm-${SPANISH}`);
    await reached.page.emulateMedia({ media: 'screen' });
  } else {
    for (const language of LANGUAGES) {
      if (language !== SPANISH) {
        await speak(reached.page, language);
        await reached.again?.();
      }
      for (const size of SIZES) {
        await reached.page.setViewportSize(size);
        const picture = `${name}-${size.width}x${size.height}-${language}`;
        await take(picture);
        if (language === SPANISH) await inTheDark(reached.page, () => take(`${picture}-dark`));
      }
    }
  }
  await reached.page.setViewportSize(SIZES[0]);
  // The ways to the next states are told in Spanish.
  if (!reached.paper) await speak(reached.page, SPANISH);
  return defects;
}

async function pictureOf(page: Page, picture: string): Promise<readonly string[]> {
  await page.mouse.move(0, 0);
  const defects = judgePage(await page.evaluate(measurePage));
  const size = page.viewportSize() ?? SIZES[0];
  // The whole length counts, with the foot at its end; a dialog may be longer than the page below it.
  const length = await page.evaluate(() => {
    const dialog = document.querySelector('dialog:modal');
    return dialog === null ? document.documentElement.scrollHeight : dialog.scrollHeight + 60;
  });
  await page.setViewportSize({ ...size, height: Math.max(size.height, Math.min(length, TALLEST)) });
  await page.evaluate(() => {
    window.scrollTo(0, 0);
    document.querySelector('dialog:modal')?.scrollTo(0, 0);
  });
  await page.screenshot({ path: `${folder}/${picture}.png`, animations: 'disabled' });
  await page.setViewportSize(size);
  return defects;
}

async function inTheDark(page: Page, take: () => Promise<void>): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await take();
  await page.emulateMedia({ colorScheme: 'light' });
}

/** By the chooser on the screen where there is one, else by the one in the panel: the state must outlive the change. */
async function speak(page: Page, language: string): Promise<void> {
  const choose = page.locator(`button[lang=${language}]`);
  const isOnScreen = await choose.isVisible();
  if (!isOnScreen) {
    if (await page.locator('dialog:modal').isVisible()) await page.keyboard.press('Escape');
    await openPanel(page);
  }
  await choose.click();
  await expect(choose).toHaveAttribute('aria-pressed', 'true');
  if (isOnScreen) return;
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog:modal')).toHaveCount(0);
}
