import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Demo, startDemo } from '../../apps/demo/launcher/start-demo.ts';
import { control, expect, openSettings, row, test } from './demo-fixture.ts';

test('what was acknowledged before kill -9 is there after the restart', async ({ page, demo }) => {
  await control(demo, 'disconnect', 'linkedin');
  await untilAcknowledged(demo);
  await demo.server.stop('SIGKILL');
  await demo.restartServer();
  await page.goto(demo.url);
  await expect(row(page, 'LinkedIn')).toContainText('Authentication required');
});

test('an open page survives the restart of the server and catches up without a reload', async ({
  page,
  demo,
}) => {
  await openSettings(page, demo);
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  await demo.server.stop('SIGKILL');
  await expect(page.getByText('Live updates are paused')).toBeVisible();
  await demo.restartServer();
  await control(demo, 'disconnect', 'whatsapp');
  await expect(row(page, 'WhatsApp')).toContainText('Authentication required');
  await expect(page.getByText('Live updates are paused')).toBeHidden();
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
});

test('an open page stays signed in when the whole demo is started again', async ({ page, demo: first }) => {
  const folder = mkdtempSync(join(tmpdir(), 'patchbay-again-'));
  const start = (port: number, name: string): Promise<Demo> =>
    startDemo({ port, databaseFile: join(folder, name), secretsFile: join(folder, 'secrets.json') });
  const { port } = new URL(first.url);
  let demo = await start(Number(port) + 10, 'before.sqlite');
  try {
    await openSettings(page, demo);
    const { url } = demo;
    await demo.server.stop('SIGKILL');
    await demo.stop();
    // With a file and a world of its own: nothing but the secrets is kept.
    demo = await start(Number(new URL(url).port), 'after.sqlite');
    expect(demo.url).toBe(url);
    await control(demo, 'disconnect', 'google');
    // The page asks less and less often while nobody answers.
    await expect(row(page, 'Google')).toContainText('Authentication required', { timeout: 40_000 });
    await expect(page.getByText('Your session has ended')).toBeHidden();
  } finally {
    await demo.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a page that was open through acknowledgement, kill -9 and restart shows the truth', async ({
  page,
  demo,
}) => {
  await openSettings(page, demo);
  await control(demo, 'disconnect', 'linkedin');
  await untilAcknowledged(demo);
  await demo.server.stop('SIGKILL');
  await control(demo, 'disconnect', 'google'); // nobody is there to hear it; it is sent again later
  await demo.restartServer();
  await expect(row(page, 'LinkedIn')).toContainText('Authentication required');
  await expect(row(page, 'Google')).toContainText('Authentication required', { timeout: 20_000 });
});

test('two tabs show the same truth, and a repair in one turns both green', async ({
  page,
  context,
  demo,
}) => {
  const other = await context.newPage();
  await openSettings(page, demo);
  await openSettings(other, demo);
  await control(demo, 'disconnect', 'google');
  for (const tab of [page, other]) await expect(row(tab, 'Google')).toContainText('Authentication required');

  const popup = context.waitForEvent('page');
  await row(page, 'Google')
    .getByRole('button', { name: /^Reconnect / })
    .click();
  await (await popup).getByRole('button', { name: /approve/i }).click();
  for (const tab of [page, other]) await expect(row(tab, 'Google')).toContainText('Operational');
});

test('a person without a session sees no account', async ({ page, demo }) => {
  await page.goto(`${demo.url}/index.html`); // the product signs people in at "/" only
  await expect(page.getByText('Your session has ended')).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'LinkedIn' })).toHaveCount(0);
});

async function untilAcknowledged(demo: Demo): Promise<void> {
  await expect
    .poll(async () => JSON.stringify(await (await fetch(`${demo.mockUrl}/control/state`)).json()))
    .toContain('"http_status":200');
}
