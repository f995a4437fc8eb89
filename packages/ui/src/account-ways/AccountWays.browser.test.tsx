import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { AccountList } from '../account-list/AccountList.tsx';
import type { PatchbayEvent } from '../events/patchbay-event.ts';
import type { PatchbayProviderProps } from '../provider/PatchbayProvider.tsx';
import { RemediationPanel } from '../remediation/RemediationPanel.tsx';
import { accessibilityProblems } from '../test/axe.ts';
import { draw } from '../test/draw.tsx';
import { createCallingClient } from '../test/fake-calls.ts';
import { sampleAccounts } from '../test/sample-accounts.ts';

const { disconnected, running, errored, removed } = sampleAccounts;

async function drawOpen(account = disconnected, provider: PatchbayProviderProps = {}) {
  const client = createCallingClient();
  client.accounts = [account];
  const drawn = await draw(<AccountList />, { client, provider });
  await drawn.screen.getByRole('button', { name: /^Show details/ }).click();
  await expect.poll(() => drawn.screen.container.querySelector('.pb-panel')).not.toBe(null);
  return { ...drawn, client };
}

test('who cannot sign in can ask somebody else, with the keyboard, and comes back to where they were', async () => {
  const { screen } = await drawOpen();
  const ask = screen.getByRole('button', { name: 'Ask someone else to repair Katherine Johnson' });
  await expect.element(ask).toBeVisible();
  ask.element().focus();
  await userEvent.keyboard('{Enter}');
  await expect
    .element(screen.getByRole('dialog', { name: 'Let someone else repair Katherine Johnson' }))
    .toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(ask).toHaveFocus();
});

test('where no sign-in helps nobody else is asked; leaving an account is possible all the same', async () => {
  for (const account of [running, errored]) {
    const { screen } = await drawOpen(account);
    await expect.element(screen.getByRole('button', { name: `Remove ${account.name}` })).toBeVisible();
    expect(screen.getByRole('button', { name: /^Ask someone else/ }).elements()).toEqual([]);
    await screen.unmount();
  }
});

test('an account is removed from its row after a question', async () => {
  const { screen, client } = await drawOpen(running);
  const remove = vi
    .spyOn(client, 'removeAccount')
    .mockResolvedValue({ ...running, status: { kind: 'removed' }, version: 'fake.9' });
  await screen.getByRole('button', { name: 'Remove Ada Lovelace' }).click();
  await screen.getByRole('dialog').getByRole('button', { name: 'Remove Ada Lovelace' }).click();
  await expect.poll(() => remove.mock.calls).toEqual([[running.id]]);
});

test('what is removed already is not offered to be removed', async () => {
  const { screen } = await drawOpen(removed);
  await expect.element(screen.getByText(/Last checked/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: /^Remove/ }).elements()).toEqual([]);
});

test('an app that wants neither says so once', async () => {
  const { screen } = await drawOpen(disconnected, { offers: [] });
  await expect.element(screen.getByText('Possible reasons')).toBeVisible();
  expect(screen.getByRole('button', { name: /^(Ask|Remove)/ }).elements()).toEqual([]);
});

test('ways of the app’s own stand in rows too, and their presses are told', async () => {
  const support = vi.fn();
  const events: PatchbayEvent[] = [];
  const provider = {
    actions: { 'contact-support': support },
    onEvent: (event: PatchbayEvent) => void events.push(event),
  };
  const { screen } = await drawOpen(disconnected, provider);
  await screen.getByRole('button', { name: 'Contact support about Katherine Johnson' }).click();
  expect(support).toHaveBeenCalledOnce();
  expect(events.at(-1)).toEqual({
    type: 'remedy.action',
    accountId: disconnected.id,
    provider: 'linkedin',
    action: 'contact-support',
  });
});

test('a remedy that stands alone never offers to remove the account: that repairs nothing', async () => {
  const { screen } = await draw(<RemediationPanel account={disconnected} />, {
    client: createCallingClient(),
  });
  await expect.element(screen.getByRole('button', { name: /^Ask someone else/ })).toBeVisible();
  expect(screen.getByRole('button', { name: /^Remove/ }).elements()).toEqual([]);
  expect(await accessibilityProblems(screen.container)).toEqual([]);
});

test.each([
  ['after the answer', false],
  ['before the answer', true],
])(
  'who removed an account stands on its row, also where the stream tells of it %s',
  async (_, streamFirst) => {
    const { screen, client } = await drawOpen(running);
    const row = screen.getByRole('listitem').first();
    // When the row is drawn for the last time before the removal, the focus is elsewhere.
    screen.container.tabIndex = -1;
    screen.container.focus();
    client.change({ ...running, name: 'Ada King', version: 'fake.8' });
    await expect.element(row).toMatchTextContent('Ada King');
    const gone = { ...running, status: { kind: 'removed', endedAt: 9 }, version: 'fake.9' } as const;
    vi.spyOn(client, 'removeAccount').mockImplementation(async () => {
      if (streamFirst) {
        client.change(gone);
        await expect.element(row).toHaveAttribute('data-mark', 'removed');
      }
      return gone;
    });
    await screen.getByRole('button', { name: 'Remove Ada King' }).click();
    await screen.getByRole('dialog').getByRole('button', { name: 'Remove Ada King' }).click();
    await expect.element(row).toHaveAttribute('data-mark', 'removed');
    await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument();
    await expect.element(screen.getByRole('button', { name: 'Show details of Ada Lovelace' })).toHaveFocus();
  },
);
