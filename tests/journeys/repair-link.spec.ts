import { control, expect, openSettings, row, test } from './demo-fixture.ts';

test('somebody without a session repairs an account by a link, in their own language', async ({
  page,
  browser,
  demo,
}) => {
  await openSettings(page, demo);
  await control(demo, 'disconnect', 'linkedin');
  const linkedin = row(page, 'LinkedIn');
  await expect(linkedin).toContainText('Authentication required');
  const { url, accountId } = await page.evaluate(async () => {
    const headers = { 'x-patchbay-client': '1', 'content-type': 'application/json' };
    const list = await (await fetch('/api/patchbay/accounts', { headers })).json();
    const [account] = list.accounts.filter((one: { provider: string }) => one.provider === 'linkedin');
    const body = JSON.stringify({ accountId: account.id });
    const made = await (await fetch('/api/patchbay/repair-links', { method: 'POST', headers, body })).json();
    return { url: made.url as string, accountId: account.id as string };
  });

  const colleague = await browser.newContext({ locale: 'fr-FR' });
  const visitor = await colleague.newPage();
  await visitor.goto(url);
  await expect(visitor.getByRole('heading')).toHaveText(/Se reconnecter à/);
  await expect(visitor.getByText('Patchbay demo')).toBeVisible();
  expect(await visitor.content()).not.toContain(accountId);

  // The form's answer leads to another origin, which a strict page has to allow.
  await visitor.getByRole('button', { name: 'Continuer vers la connexion' }).click();
  await visitor.waitForURL((address) => address.origin === demo.mockUrl);
  await visitor.getByRole('button', { name: /approve/i }).click();
  await expect(visitor.getByRole('heading')).toHaveText('Merci');
  expect(await visitor.content()).not.toContain(accountId);
  await expect(linkedin).toContainText('Operational');

  await visitor.goto(url);
  await expect(visitor.getByRole('heading')).toHaveText('C’est déjà fait');
  await colleague.close();
});
