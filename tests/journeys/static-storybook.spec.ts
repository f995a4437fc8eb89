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

test('several scenarios play beside each other on a docs page, each in a world of its own', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(`${served.url}/iframe.html?id=live-scenarios--side-by-side&viewMode=docs`);
  const frames = page.locator('iframe');
  await expect(frames).toHaveCount(4);
  const lists = page.locator('section.pb-list');
  const [first, second] = [lists.nth(0), lists.nth(1)];
  await expect(first.getByRole('listitem').filter({ hasText: 'LinkedIn' })).toContainText('Operational');

  const controls = frames.nth(0).contentFrame();
  await controls.getByRole('combobox', { name: 'Scenario' }).selectOption('session-expired-linkedin');
  await controls.getByRole('button', { name: 'Play', exact: true }).click();
  await controls.getByRole('button', { name: 'Go to the next step' }).click();
  await expect(first.getByRole('listitem').filter({ hasText: 'LinkedIn' })).toContainText(
    'Authentication required',
  );
  await expect(second).not.toContainText('Authentication required');
  await controls.getByRole('button', { name: 'Go to the end' }).click();
  await expect(first.getByRole('listitem').filter({ hasText: 'LinkedIn' })).toContainText('Operational');
  expect(errors).toEqual([]);
});

test("the toolbar's controls break an account of any live story", async ({ page }) => {
  await page.goto(`${served.url}/index.html?path=/story/live-accountlist--operational`);
  const story = page.locator('#storybook-preview-iframe').contentFrame();
  await expect(story.getByRole('listitem').filter({ hasText: 'LinkedIn' })).toContainText('Operational');
  await expect(story.locator('iframe')).toHaveCount(0);
  await page.getByRole('button', { name: /Mock controls: hidden/ }).click();
  await page.getByText('Mock controls: shown').click();
  const controls = story.locator('iframe').contentFrame();
  await controls.getByRole('button', { name: 'Disconnect Amara Okafor' }).click();
  await expect(story.getByRole('listitem').filter({ hasText: 'LinkedIn' })).toContainText(
    'Authentication required',
  );
});

test('one story starts a service worker, from the folder it is served in', async ({ page }) => {
  await page.goto(
    `${served.url}/iframe.html?id=live-service-worker--answers-the-pages-own-fetch&viewMode=story`,
  );
  await expect(page.getByText('whatsapp: disconnected')).toBeVisible(); // its play function pressed the button
  const scopes = await page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  );
  expect(scopes).toEqual([`${served.url}/`]);
});
