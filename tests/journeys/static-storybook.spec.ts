import { fileURLToPath } from 'node:url';
import { expect, test } from 'playwright/test';
import { type ServedFolder, serveFolder } from '../serve-folder.ts';

let served: ServedFolder;
test.beforeAll(async () => {
  served = await serveFolder(fileURLToPath(new URL('../../storybook-static', import.meta.url)));
});
test.afterAll(() => served.close());

test('the built Storybook plays the whole loop from a folder, without a network or a service worker', async ({
  page,
  context,
}) => {
  const base = served.url;
  const foreign: string[] = [];
  context.on('request', (request) => {
    if (!request.url().startsWith(base) && !/^(data|blob|about):/.test(request.url()))
      foreign.push(request.url());
  });
  await page.goto(`${base}/iframe.html?id=live-accountlist--operational&viewMode=story`);
  const linkedin = page.getByRole('listitem').filter({ hasText: 'LinkedIn' });
  await expect(linkedin).toContainText('Operational');

  await page.goto(`${base}/iframe.html?id=live-accountlist--authentication-required&viewMode=story`);
  await expect(linkedin).toContainText('Authentication required');
  const popup = context.waitForEvent('page');
  await linkedin.getByRole('button', { name: /^Reconnect / }).click();
  const wizard = await popup;
  await wizard.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(linkedin).toContainText('Operational');

  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(foreign).toEqual([]);
});
