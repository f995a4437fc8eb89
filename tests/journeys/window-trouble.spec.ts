import { control, expect, openSettings, row, test } from './demo-fixture.ts';

test.describe('when the browser blocks the window', () => {
  test.beforeEach(async ({ page, demo }) => {
    await page.addInitScript(() => {
      window.open = () => null;
    });
    await openSettings(page, demo);
    await control(demo, 'disconnect', 'linkedin');
    await row(page, 'LinkedIn')
      .getByRole('button', { name: /^Reconnect / })
      .click();
    await expect(row(page, 'LinkedIn')).toContainText('Your browser blocked the window');
  });

  test('a plain link opens the sign-in page and the first tab follows', async ({ page, context }) => {
    const tab = context.waitForEvent('page');
    await row(page, 'LinkedIn').getByRole('link', { name: 'Open sign-in page' }).click();
    await (await tab).getByRole('button', { name: /approve/i }).click();
    await expect(row(page, 'LinkedIn')).toContainText('Operational');
  });

  test('the same tab can go there and comes back to the settings page', async ({ page, demo }) => {
    await row(page, 'LinkedIn').getByRole('link', { name: 'Continue in this tab' }).click();
    await page.getByRole('button', { name: /approve/i }).click();
    await page.waitForURL((url) => url.origin === demo.url && url.pathname === '/');
    await expect(row(page, 'LinkedIn')).toContainText('Operational');
  });

  test('declining in the same tab comes back with a word about it', async ({ page, demo }) => {
    await row(page, 'LinkedIn').getByRole('link', { name: 'Continue in this tab' }).click();
    await page.getByRole('button', { name: /decline/i }).click();
    await page.waitForURL((url) => url.origin === demo.url && url.search === '');
    await expect(page.getByRole('status').filter({ hasText: 'declined' })).toBeVisible();
    await expect(row(page, 'LinkedIn')).toContainText('Authentication required');
  });
});

test('a closed window is a hint: the action stays, and a second try ends well', async ({
  page,
  context,
  demo,
}) => {
  await openSettings(page, demo);
  await control(demo, 'disconnect', 'linkedin');
  const linkedin = row(page, 'LinkedIn');
  const first = context.waitForEvent('page');
  await linkedin.getByRole('button', { name: /^Reconnect / }).click();
  const wizard = await first;
  await wizard.getByRole('button', { name: /approve/i }).waitFor();
  await wizard.close();
  await expect(linkedin).toContainText('seems to be closed');

  const second = context.waitForEvent('page');
  await linkedin.getByRole('button', { name: /again/ }).click();
  await (await second).getByRole('button', { name: /approve/i }).click();
  await expect(linkedin).toContainText('Operational');
});

test('a declined sign-in says so and leaves the way open', async ({ page, context, demo }) => {
  await openSettings(page, demo);
  await control(demo, 'disconnect', 'linkedin');
  const linkedin = row(page, 'LinkedIn');
  const popup = context.waitForEvent('page');
  await linkedin.getByRole('button', { name: /^Reconnect / }).click();
  await (await popup).getByRole('button', { name: /decline/i }).click();
  await expect(linkedin).toContainText('declined');
  await expect(linkedin).toContainText('Authentication required');
  await expect(linkedin.getByRole('button', { name: /again|Reconnect/ }).first()).toBeVisible();
});

test('signing in as somebody else changes nothing and says so', async ({ page, context, demo }) => {
  await openSettings(page, demo);
  await control(demo, 'disconnect', 'linkedin');
  const linkedin = row(page, 'LinkedIn');
  const popup = context.waitForEvent('page');
  await linkedin.getByRole('button', { name: /^Reconnect / }).click();
  await (await popup).getByRole('button', { name: /somebody else|someone else/i }).click();
  await expect(linkedin).toContainText('someone else');
  await expect(linkedin).toContainText('Authentication required');
});
