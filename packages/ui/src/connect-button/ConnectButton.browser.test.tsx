import { makeAccount } from '@patchbay/core/testing';
import { StrictMode } from 'react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { dataAttributesIn } from '../test/data-attributes.ts';
import { describeRoot } from '../test/describe-root.tsx';
import { draw } from '../test/draw.tsx';
import { createFakeWindows } from '../test/fake-windows.ts';
import { sampleAccounts } from '../test/sample-accounts.ts';
import { sayReturned } from '../test/say-returned.ts';
import { ConnectButton } from './ConnectButton.tsx';
import { ConnectButtonDataAttributes } from './connect-button-data-attributes.ts';
import { ReconnectButton } from './ReconnectButton.tsx';

describeRoot('ConnectButton', ConnectButton, {}, ConnectButtonDataAttributes);
describeRoot(
  'ReconnectButton',
  ReconnectButton,
  { account: sampleAccounts.disconnected },
  ConnectButtonDataAttributes,
);

test('a new account is linked: window, words of each step, and back to rest', async () => {
  const { screen, client, windows, clock } = await draw(
    <ConnectButton providers={['linkedin']} returnTo="home" />,
  );
  await screen.getByRole('button', { name: 'Connect an account' }).click();
  await expect
    .poll(() => client.links)
    .toEqual([{ purpose: 'connect', providers: ['linkedin'], returnTo: 'home' }]);
  await expect.element(screen.getByRole('status')).toMatchTextContent('Finish the sign-in');
  expect(windows.opened[0]?.url).toBe('https://wizard.example/attempt_1');

  sayReturned('attempt_1', 'connected', 'new');
  await expect.element(screen.getByRole('status')).toHaveTextContent('Checking the connection…');
  client.accounts = [makeAccount({ id: 'new', version: 'fake.1' })];
  await clock.advance(5_000);
  await expect.element(screen.getByRole('status')).toHaveTextContent('Connected.');
  await clock.advance(4_000);
  await expect.element(screen.getByRole('status')).toHaveTextContent('');
});

test('while the link is made the button keeps the focus and cannot be pressed twice', async () => {
  const { screen, client } = await draw(<ConnectButton />);
  const release = client.holdLinks();
  await screen.getByRole('button').click();
  await expect.element(screen.getByRole('button')).toHaveAttribute('aria-disabled', 'true');
  await expect.element(screen.getByRole('button')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(client.links).toHaveLength(1);
  release();
  await expect.element(screen.getByRole('button', { name: 'Open again' })).toHaveFocus();
});

test('a blocked window leaves a link to another tab and one to this', async () => {
  const windows = createFakeWindows();
  windows.blocked = true;
  const { screen } = await draw(<ConnectButton />, { windows });
  await screen.getByRole('button').click();
  await expect.element(screen.getByRole('status')).toMatchTextContent('Your browser blocked the window');
  const elsewhere = screen.getByRole('link', { name: 'Open sign-in page' });
  await expect.element(elsewhere).toHaveAttribute('href', 'https://wizard.example/attempt_1');
  await expect.element(elsewhere).toHaveAttribute('target', '_blank');
  await expect
    .element(screen.getByRole('link', { name: 'Continue in this tab' }))
    .not.toHaveAttribute('target');
});

test('a failure is told and taken away; the next press begins anew', async () => {
  const { screen, client } = await draw(<ConnectButton />);
  client.linkFailure = 'network';
  await screen.getByRole('button', { name: 'Connect an account' }).click();
  await expect.element(screen.getByRole('status')).toMatchTextContent('No connection to the server');
  await screen.getByRole('button', { name: 'Close' }).click();
  await expect.element(screen.getByRole('status')).toHaveTextContent('');
  client.linkFailure = null;
  await screen.getByRole('button', { name: 'Connect an account' }).click();
  await expect.element(screen.getByRole('status')).toMatchTextContent('Finish the sign-in');
});

test('a person who gives up in between cancels', async () => {
  const { screen, windows } = await draw(<ConnectButton />);
  await screen.getByRole('button').click();
  await screen.getByRole('button', { name: 'Cancel' }).click();
  expect(windows.opened[0]?.closed).toBe(true);
  await expect.element(screen.getByRole('button', { name: 'Connect an account' })).toHaveFocus();
});

test('the journey survives StrictMode, which mounts everything twice', async () => {
  const { screen, client } = await draw(
    <StrictMode>
      <ConnectButton />
    </StrictMode>,
  );
  await screen.getByRole('button').click();
  await expect.element(screen.getByRole('status')).toMatchTextContent('Finish the sign-in');
  expect(client.links).toHaveLength(1);
});

test('the live region stands before anything is said in it', async () => {
  const { screen } = await draw(<ConnectButton />);
  await expect.element(screen.getByRole('status')).toBeInTheDocument();
  await expect.element(screen.getByRole('status')).toHaveTextContent('');
});

test('the label is the host’s to choose', async () => {
  const { screen } = await draw(<ConnectButton>Add a channel</ConnectButton>);
  await expect.element(screen.getByRole('button')).toHaveTextContent('Add a channel');
});

test('a healthy account has nothing to press', async () => {
  const { screen } = await draw(<ReconnectButton account={sampleAccounts.running} />);
  expect(screen.container.textContent).toBe('');
});

test('mending an account names it in every step', async () => {
  const { screen } = await draw(<ReconnectButton account={sampleAccounts.disconnected} />);
  await screen.getByRole('button', { name: 'Reconnect Katherine Johnson' }).click();
  await expect
    .element(screen.getByRole('button', { name: 'Open again: the sign-in window for Katherine Johnson' }))
    .toBeVisible();
});

test('words of a journey stay when the account turns green under them', async () => {
  const { screen, client } = await draw(<ReconnectButton account={sampleAccounts.disconnected} />);
  client.linkFailure = 'network';
  await screen.getByRole('button').click();
  await screen.rerender(<ReconnectButton account={sampleAccounts.running} />);
  expect(screen.getByRole('button', { name: /Reconnect/ }).elements()).toEqual([]);
  await expect.element(screen.getByRole('status')).toMatchTextContent('No connection to the server');
});

test('targets are at least 24 by 24', async () => {
  const { screen } = await draw(<ConnectButton />, {
    provider: { appearance: { variables: { density: 0.25 } } },
  });
  await screen.getByRole('button').click();
  await expect.element(screen.getByRole('button', { name: 'Cancel' })).toBeVisible();
  for (const button of screen.getByRole('button').elements()) {
    const { width, height } = button.getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
  }
});

test('the list of data attributes says what is there', async () => {
  const { screen } = await draw(<ConnectButton />, { provider: { colorScheme: 'light' } });
  await screen.getByRole('button').click();
  await expect.element(screen.getByRole('status')).toMatchTextContent('Finish');
  expect(dataAttributesIn(screen.container)).toEqual(new Set(Object.values(ConnectButtonDataAttributes)));
});
