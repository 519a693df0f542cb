/** Handing over where things are not as planned: no scanner, Back in the browser, a label read twice. */
import { person, receive, scan, scanField, sign, signIn } from '../fixtures/counter.ts';
import { expect, test } from '../fixtures/test.ts';

const CONTRAMAESTRE = '340101';
const FIRST = 'RR473124829GB';
const SECOND = 'CP123456785CU';

test('a second parcel is typed in, one that is not here is refused, and Back asks before anything is lost', async ({
  counterAt,
}) => {
  const counter = await counterAt(CONTRAMAESTRE);
  const { page } = counter;
  await signIn(counter, person(counter, 'clerk'));
  await receive(counter, FIRST);
  await receive(counter, SECOND);
  await scanField(page).fill(FIRST);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Entregar' }).click();

  const number = page.getByLabel('Añadir otro envío');
  await number.fill('cp 123 456 785 cu');
  await number.press('Enter');
  await expect(page.getByText('2 envíos en esta entrega')).toBeVisible();
  await number.fill('LX123456789ES');
  await page.getByRole('button', { name: 'Añadir' }).click();
  await expect(page.getByText('LX 123 456 789 ES no está en esta oficina.')).toBeVisible();
  await page.getByRole('button', { name: 'Quitar LX 123 456 789 ES' }).click();

  await page.getByLabel('Número del documento').fill('91021027775');
  await page.getByLabel('Nombre y apellidos, como en el documento').fill('Yadira Pérez Soto');
  await page.goBack();
  await page.getByRole('dialog').getByText('Seguir con la entrega').click();
  await page.goBack();
  await expect(page.getByRole('dialog')).toContainText('¿Salir sin entregar?');
  await page.getByRole('dialog').getByText('Seguir con la entrega').click();
  await expect(page.getByLabel('Nombre y apellidos, como en el documento')).toHaveValue('Yadira Pérez Soto');

  await sign(page);
  await page.getByRole('button', { name: 'Entregar', exact: true }).click();
  await expect(page.getByText('2 envíos entregados')).toBeVisible();
  await page.goBack();
  await expect(scanField(page)).toBeVisible();
});

test('Back out of a started hand-over leaves it when the person says so', async ({ counterAt }) => {
  const counter = await counterAt(CONTRAMAESTRE);
  const { page } = counter;
  await signIn(counter, person(counter, 'clerk'));
  await receive(counter, FIRST);
  await scan(counter, FIRST);
  await page.getByRole('button', { name: 'Entregar' }).click();
  await page.getByLabel('Nombre y apellidos, como en el documento').fill('Yadira Pérez Soto');
  await page.goBack();
  await page.getByRole('button', { name: 'Salir sin entregar' }).click();
  await expect(page.getByRole('heading', { name: 'RR 473 124 829 GB' })).toBeVisible();
});

test('a question that Back left behind is not asked of the next hand-over', async ({ counterAt }) => {
  const counter = await counterAt(CONTRAMAESTRE);
  const { page } = counter;
  await signIn(counter, person(counter, 'clerk'));
  await receive(counter, FIRST);
  await scan(counter, FIRST);
  await page.getByRole('button', { name: 'Entregar' }).click();
  const name = page.getByLabel('Nombre y apellidos, como en el documento');
  await name.fill('Yadira Pérez Soto');
  await expect(page.getByText(/^Falta/)).not.toContainText('apellidos');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeVisible();
  // As far as the browser goes in one step when it passes over an entry nobody touched.
  await page.evaluate(() => history.go(-2));
  await expect(page.getByRole('heading', { name: 'RR 473 124 829 GB' })).toBeVisible();
  await page.getByRole('button', { name: 'Entregar' }).click();
  await name.pressSequentially('Rosa Díaz');
  await expect(name).toHaveValue('Rosa Díaz');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('the label just received is read again at once on the next screen, and that counts', async ({ counterAt }) => {
  const counter = await counterAt(CONTRAMAESTRE);
  const { page } = counter;
  await signIn(counter, person(counter, 'clerk'));
  await scan(counter, FIRST);
  await page.getByRole('button', { name: 'Recibir' }).click();
  await page.getByRole('button', { name: 'Dejar sin estante' }).click();
  await expect(page.getByRole('heading', { name: 'Escanee un envío' })).toBeVisible();
  await scan(counter, FIRST);
  await expect(page.getByRole('button', { name: 'Entregar' })).toBeVisible();
});
