import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { AccountList } from '../account-list/AccountList.tsx';
import { ConnectButton } from '../connect-button/ConnectButton.tsx';
import { RemoveAccountDialog } from '../remove-account-dialog/RemoveAccountDialog.tsx';
import { StatusBadge } from '../status-badge/StatusBadge.tsx';
import { accessibilityProblems } from '../test/axe.ts';
import { draw } from '../test/draw.tsx';
import { createFakeClient } from '../test/fake-client.ts';
import { sampleAccounts } from '../test/sample-accounts.ts';
import type { Overrides } from './overrides.tsx';

const { running, disconnected } = sampleAccounts;

const channels: Overrides = { messages: { actions: { connect: 'Add a channel' } } };

test('words of one component stand in it alone, over those of its provider', async () => {
  const { screen } = await draw(
    <>
      <ConnectButton overrides={channels} />
      <ConnectButton />
    </>,
    { provider: { messages: { actions: { connect: 'Link an account', cancel: 'Stop' } } } },
  );
  await expect.element(screen.getByRole('button', { name: 'Add a channel' })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Link an account' })).toBeVisible();
  await screen.getByRole('button', { name: 'Add a channel' }).click();
  await expect.element(screen.getByRole('button', { name: 'Stop' })).toBeVisible(); // its neighbours stay
});

test('words that are loaded later are replaced as well', async () => {
  const overrides: Overrides = { messages: { dialogTexts: { remove: { keep: 'Leave it' } } } };
  const { screen } = await draw(
    <RemoveAccountDialog account={running} open onClose={() => {}} overrides={overrides} />,
  );
  await expect.element(screen.getByRole('button', { name: 'Leave it' })).toBeVisible();
  await expect.element(screen.getByRole('heading', { name: 'Remove Ada Lovelace?' })).toBeVisible();
});

test('class names of one component are added to what is in it', async () => {
  const overrides: Overrides = { elements: { row: 'channel' } };
  const { screen } = await draw(<AccountList overrides={overrides} />, {
    client: createFakeClient([running]),
    provider: { appearance: { elements: { list: 'settings' } } },
  });
  await expect.element(screen.getByRole('listitem')).toHaveClass('channel');
  await expect.element(screen.getByRole('region')).toHaveClass('settings');
});

test('pieces are drawn by the app, and what it leaves out by the kit', async () => {
  const pill = ({ mark, label }: { mark: string; label: string }): ReactNode =>
    mark === 'running' ? null : <em>{label.toUpperCase()}</em>;
  const parts = { providerMark: () => <i>in</i>, statusBadge: pill };
  const { screen } = await draw(<AccountList overrides={{ parts }} />, {
    client: createFakeClient([disconnected, running]),
  });
  await expect.element(screen.getByText('AUTHENTICATION REQUIRED')).toBeVisible();
  await expect.element(screen.getByText('Operational')).toBeVisible();
  expect(screen.container.querySelectorAll('.pb-provider i')).toHaveLength(2);
  expect(await accessibilityProblems(screen.container)).toEqual([]);
});

test('a badge without a provider stays as it is', async () => {
  const screen = await render(<StatusBadge mark="running" overrides={channels} />);
  await expect.element(screen.getByText('Operational')).toBeVisible();
});
