import { control, expect, openSettings, row, test } from './demo-fixture.ts';

/** Only what carries this page's nonce may run or dress it, and no text becomes code. */
const policy = [
  "default-src 'none'",
  "script-src 'nonce-journey' 'strict-dynamic'",
  "style-src 'nonce-journey'",
  "connect-src 'self'",
  'img-src data:', // the demo's own icon
  "require-trusted-types-for 'script'",
].join('; ');

test('under a strict content security policy nothing is refused: list, details, dialog, sign-in', async ({
  page,
  context,
  demo,
}) => {
  const refused: string[] = [];
  await page.exposeFunction('refused', (directive: string) => refused.push(directive));
  await page.addInitScript(() => {
    const { refused } = window as unknown as { refused: (directive: string) => void };
    document.addEventListener('securitypolicyviolation', (event) => refused(event.violatedDirective));
  });
  await page.route(`${demo.url}/`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll(/<(script|link|style)\b/g, '<$1 nonce="journey"');
    await route.fulfill({
      response,
      body,
      headers: { ...response.headers(), 'content-security-policy': policy },
    });
  });
  await openSettings(page, demo);
  await control(demo, 'disconnect', 'linkedin');
  const linkedIn = row(page, 'LinkedIn');
  await expect(linkedIn).toContainText('Authentication required');
  await expect(linkedIn).toHaveCSS('display', 'grid'); // the kit's styles are there
  await linkedIn.getByRole('button', { name: /^Show details/ }).click();
  await linkedIn.getByRole('button', { name: /^Ask someone else/ }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  const wizard = context.waitForEvent('page');
  await linkedIn.getByRole('button', { name: /^Reconnect / }).click();
  await (await wizard).getByRole('button', { name: /approve/i }).click();
  await expect(linkedIn).toContainText('Operational');
  expect(refused).toEqual([]);
  // And the policy was in force.
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  await expect.poll(() => refused).toEqual(['style-src-attr']);
});
