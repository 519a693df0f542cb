/** Draws the app's icons from one SVG. Run it after the drawing changed: `node_modules/.bin/node scripts/draw-icons.ts`. */
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { findBrowser } from './find-browser.mjs';

const folder = new URL('../apps/counter-pwa/public/icons/', import.meta.url);
const drawing = readFileSync(new URL('ventanilla.svg', folder), 'utf8');

const icons = [
  { file: 'ventanilla-192.png', size: 192, scale: 1, background: 'transparent' },
  { file: 'ventanilla-512.png', size: 512, scale: 1, background: 'transparent' },
  // A maskable icon may lose everything outside the middle 80 %: the drawing shrinks, its ground reaches the rim.
  { file: 'ventanilla-maskable-512.png', size: 512, scale: 0.8, background: '#14365c' },
] as const;

const executablePath = findBrowser();
const browser = await chromium.launch({ chromiumSandbox: false, ...(executablePath ? { executablePath } : {}) });
const page = await browser.newPage();

for (const { file, size, scale, background } of icons) {
  const side = size * scale;
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<body style="margin:0;height:100vh;display:grid;place-items:center;background:${background}">
      <div style="width:${side}px;height:${side}px">${drawing}</div>`,
  );
  await page.screenshot({ path: new URL(file, folder).pathname, omitBackground: true });
}

await browser.close();
