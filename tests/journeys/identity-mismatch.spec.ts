import type { Locator, Page } from 'playwright/test';
import type { Demo } from '../../apps/demo/launcher/start-demo.ts';
import { control, expect, openSettings, test } from './demo-fixture.ts';

/** The row itself: an open one has a list of steps inside, whose items name the provider as well. */
function row(page: Page, provider: string): Locator {
  return page.locator('.pb-row').filter({ hasText: provider });
}

/** LinkedIn signs the owner out, and somebody else signs in to the account. */
async function handOver(page: Page, demo: Demo): Promise<Locator> {
  await openSettings(page, demo);
  await control(demo, 'disconnect', 'linkedin');
  const linkedin = row(page, 'LinkedIn');
  await expect(linkedin).toContainText('Authentication required');
  await control(demo, 'hand-over', 'linkedin');
  await expect(linkedin).toContainText('You signed in as someone else');
  await expect(linkedin).toContainText('Authentication required');
  await linkedin.getByRole('button', { name: /^Show details of / }).click();
  return linkedin;
}

test('somebody else signed in: the owner sees both, switches, and the account turns green as theirs', async ({
  page,
  demo,
}) => {
  const linkedin = await handOver(page, demo);
  await expect(linkedin).toContainText('Connected before');
  await expect(linkedin).toContainText('Signed in just now');
  const choice = linkedin.getByRole('button', { name: /^Switch to / });
  const stranger = ((await choice.textContent()) ?? '').replace(/^Switch to /, '');
  await choice.click();
  await expect(linkedin).toContainText('Operational');
  await expect(linkedin.getByRole('button', { name: `Show details of ${stranger}` })).toBeVisible();
  await expect(linkedin).not.toContainText('Connected before');
});

test('the owner keeps who it was: a sign-in opens, and the wrong person again is asked about again', async ({
  page,
  context,
  demo,
}) => {
  const linkedin = await handOver(page, demo);
  const popup = context.waitForEvent('page');
  await linkedin.getByRole('button', { name: /^Reconnect / }).click();
  const wizard = await popup;
  await expect(linkedin).toContainText('other window');
  await expect(linkedin).not.toContainText('Connected before');
  const closed = wizard.waitForEvent('close');
  await wizard.getByRole('button', { name: /approve/i }).click(); // at LinkedIn it is still the stranger's session
  await closed;
  await expect(linkedin).toContainText('Connected before');
  await expect(linkedin).toContainText('Authentication required');
});

test('a stranger whom the provider refuses changes nothing, and the right person repairs it after', async ({
  page,
  context,
  demo,
}) => {
  await openSettings(page, demo);
  await control(demo, 'disconnect', 'linkedin');
  const linkedin = row(page, 'LinkedIn');
  for (const [decision, words] of [
    ['Sign in as somebody else', 'You signed in as someone else'],
    ['Approve', 'Operational'],
  ] as const) {
    const popup = context.waitForEvent('page');
    await linkedin.getByRole('button', { name: /^Reconnect / }).click();
    const wizard = await popup;
    const closed = wizard.waitForEvent('close');
    await wizard.getByRole('button', { name: decision }).click();
    await closed;
    await expect(linkedin).toContainText(words);
  }
});
