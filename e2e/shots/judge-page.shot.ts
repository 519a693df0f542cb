/** The eye of the pictures, tried on pages with one defect each: a check that cannot fail would be no check. */
import { expect, test } from 'playwright/test';
import { judgePage } from './judge-page.ts';
import { measurePage } from './measure-page.ts';

const FAULTY: readonly (readonly [what: string, body: string, said: RegExp])[] = [
  ['a word cut by its box', '<p style="width:60px;overflow:hidden;white-space:nowrap">Contramaestre</p>', /^clipped/],
  [
    'an ellipsis',
    '<p style="width:60px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap">Contramaestre</p>',
    /^clipped/,
  ],
  ['a line cut in its height', '<div style="height:30px;overflow:hidden">Uno<br>Dos<br>Tres</div>', /^clipped/],
  [
    'a word cut by a box further out',
    '<div style="width:60px;overflow:clip"><b><i>Contramaestre</i></b></div>',
    /^clipped/,
  ],
  ['a page wider than the screen', '<div style="width:900px">ancho</div>', /^the page is 9\d\d px wide/],
  [
    'a box that scrolls sideways',
    '<div style="overflow:auto"><div style="width:900px">ancho</div></div>',
    /^scrolls sideways/,
  ],
  ['text left of the screen', '<p style="position:relative;left:-40px">Contramaestre</p>', /^outside the screen/],
  ['a value longer than its field', '<input style="height:48px;width:60px" value="RR473124829GB">', /do not fit/],
  [
    'a choice longer than its field',
    '<select style="height:48px;width:60px"><option>Todas las provincias</option></select>',
    /do not fit/,
  ],
  ['two texts on one place', '<p>Recibir</p><p style="margin-top:-34px">Entregar</p>', /lies over/],
  [
    'a foot that hides the last line',
    '<div style="height:990px"></div><p>fin</p><footer style="position:fixed;inset:auto 0 0;height:90px;background:#fff"></footer>',
    /^covered at the end/,
  ],
  ['a key instead of words', '<p>words.acts.title</p>', /^strange text/],
  ['a value that was none', '<p>Faltan NaN envíos de undefined</p>', /^strange text/],
  ['a button too small for a finger', '<button style="height:30px;width:90px">Borrar</button>', /^too small/],
  ['pale letters', '<p style="color:#999">Contramaestre</p>', /^contrast 2\.\d+:1/],
];

test.use({ viewport: { width: 360, height: 640 } });

for (const [what, body, said] of FAULTY) {
  test(`${what} is seen`, async ({ page }) => {
    await page.setContent(`<!doctype html><body style="background:#fff;color:#000">${body}</body>`);
    expect(judgePage(await page.evaluate(measurePage))).toContainEqual(expect.stringMatching(said));
  });
}

test('a sound page has no defect', async ({ page }) => {
  await page.setContent(`<!doctype html><body style="background:#fff;color:#000"><h1>Existencias</h1><p>Dos envíos</p>
    <button style="min-height:48px">Entregar</button>
    <section aria-label="La red" tabindex="0" style="overflow:auto"><table style="width:900px"><tr><td>Oficina</td></tr></table></section></body>`);
  expect(judgePage(await page.evaluate(measurePage))).toEqual([]);
});
