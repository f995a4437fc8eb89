import { control, expect, openSettings, row, test } from './demo-fixture.ts';

test('an account breaks, the page says so, its owner repairs it', async ({
  page,
  context,
  demo,
  received,
}) => {
  await openSettings(page, demo);
  await expect(page.getByRole('listitem').filter({ hasText: 'Operational' })).toHaveCount(6);

  // Somebody breaks it on the control page, as a reader of the README would.
  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: 'Break an account' }).click();
  const controlPage = await opened;
  await controlPage
    .getByRole('listitem')
    .filter({ hasText: 'LinkedIn' })
    .getByRole('button', { name: /disconnect/i })
    .click();

  const linkedin = row(page, 'LinkedIn');
  await expect(linkedin).toContainText('Authentication required');
  await expect(linkedin).toContainText('LinkedIn ended the connection');
  await expect(page.getByRole('listitem').filter({ hasText: 'Operational' })).toHaveCount(5);

  const popup = context.waitForEvent('page');
  await linkedin.getByRole('button', { name: /^Reconnect / }).click();
  const wizard = await popup;
  await expect(linkedin).toContainText('other window');
  await expect(linkedin.getByRole('button', { name: /again/ })).toBeVisible();

  const closed = wizard.waitForEvent('close');
  await wizard.getByRole('button', { name: /approve/i }).click();
  await closed;
  await expect(linkedin).toContainText('Operational');
  await expect(linkedin.getByRole('button', { name: /^Reconnect / })).toHaveCount(0);

  // The look for secrets, done after every journey, has seen the list and the stream.
  expect(received.join('')).toContain('"accounts":[');
  expect(received.join('')).toContain('event: account');
});

test('the window is opened inside the click, before any request', async ({ page, demo }) => {
  await page.addInitScript(() => {
    const log: string[] = [];
    Object.assign(window, { journeyLog: log });
    addEventListener(
      'click',
      () => {
        log.push('click');
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => log.push('next task');
        port2.postMessage(null);
      },
      { capture: true },
    );
    const open = window.open.bind(window);
    window.open = (...args) => {
      log.push('window.open');
      return open(...args);
    };
    const { fetch } = window;
    window.fetch = (input, init) => {
      if (init?.method === 'POST') log.push('request');
      return fetch(input, init);
    };
  });
  await openSettings(page, demo);
  await page.getByRole('button', { name: 'Connect an account' }).click();
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { journeyLog: string[] }).journeyLog))
    .toEqual(expect.arrayContaining(['request', 'next task']));
  const log = await page.evaluate(() => (window as unknown as { journeyLog: string[] }).journeyLog);
  expect(log.indexOf('window.open')).toBeGreaterThan(log.indexOf('click'));
  expect(log.indexOf('next task')).toBeGreaterThan(log.indexOf('window.open'));
  expect(log.indexOf('request')).toBeGreaterThan(log.indexOf('window.open'));
});

test('a new account is linked and appears in the list', async ({ page, context, demo }) => {
  await openSettings(page, demo);
  const popup = context.waitForEvent('page');
  await page.getByRole('button', { name: 'Connect an account' }).click();
  const wizard = await popup;
  await wizard.getByRole('link', { name: /instagram/i }).click();
  const closed = wizard.waitForEvent('close');
  await wizard.getByRole('button', { name: /approve/i }).click();
  await closed;
  await expect(page.getByRole('listitem').filter({ hasText: 'Instagram' })).toHaveCount(2);
  await expect(page.getByRole('listitem').filter({ hasText: 'Operational' })).toHaveCount(7);
});

test('WhatsApp comes back by its code, scanned by whoever the phone page offers first', async ({
  page,
  context,
  demo,
}) => {
  await openSettings(page, demo);
  await control(demo, 'disconnect', 'whatsapp');
  const popup = context.waitForEvent('page');
  await row(page, 'WhatsApp')
    .getByRole('button', { name: /^Show code / })
    .click();
  const wizard = await popup;
  await wizard.getByRole('button', { name: 'I have scanned the code' }).click();
  await expect(wizard.getByRole('status')).toContainText('No code was scanned yet');

  const phone = await context.newPage();
  await phone.goto((await wizard.getByRole('link', { name: 'Open the phone' }).getAttribute('href')) ?? '');
  await phone.getByRole('button', { name: 'Link this device' }).click();
  await expect(phone.getByRole('heading')).toHaveText('Device linked');
  const closed = wizard.waitForEvent('close');
  await wizard.getByRole('button', { name: 'I have scanned the code' }).click();
  await closed;
  await expect(row(page, 'WhatsApp')).toContainText('Operational');
});

test('resetting the control page brings an open page back, removed accounts included', async ({
  page,
  context,
  demo,
}) => {
  await openSettings(page, demo);
  const controlPage = await context.newPage();
  await controlPage.goto(demo.controlUrl);
  const press = (provider: string, button: RegExp): Promise<void> =>
    row(controlPage, provider).getByRole('button', { name: button }).click();
  await press('LinkedIn', /^Disconnect/);
  await press('Telegram', /^Remove/);
  await expect(row(page, 'LinkedIn')).toContainText('Authentication required');
  await expect(row(page, 'Telegram')).not.toContainText('Operational');
  await controlPage.getByRole('button', { name: 'Reset everything' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Operational' })).toHaveCount(6);
});
