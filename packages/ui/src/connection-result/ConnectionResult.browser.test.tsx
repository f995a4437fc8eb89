import { StrictMode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { accessibilityProblems } from '../test/axe.ts';
import { dataAttributesIn } from '../test/data-attributes.ts';
import { describeRoot } from '../test/describe-root.tsx';
import { draw } from '../test/draw.tsx';
import { sampleAccounts } from '../test/sample-accounts.ts';
import { ConnectionResult } from './ConnectionResult.tsx';
import { ConnectionResultDataAttributes } from './connection-result-data-attributes.ts';

const address = location.href;
afterEach(() => history.replaceState(null, '', address));

function land(word: string): void {
  const url = new URL(address);
  url.searchParams.set('patchbay_result', word);
  url.searchParams.set('tab', 'accounts');
  url.hash = 'here';
  history.replaceState({ router: 1 }, '', url);
}

describeRoot('ConnectionResult', ConnectionResult, {}, ConnectionResultDataAttributes);

test('nothing is said where the address says nothing', async () => {
  const { screen } = await draw(<ConnectionResult />);
  expect(screen.getByRole('status').element().textContent).toBe('');
});

test('the result is told once and taken out of the address, the rest of which stays', async () => {
  land('denied');
  const { screen } = await draw(
    <StrictMode>
      <ConnectionResult />
    </StrictMode>,
  );
  await expect.element(screen.getByText('The sign-in was declined')).toBeVisible();
  expect(location.search).not.toContain('patchbay_result');
  expect(location.search).toContain('tab=accounts');
  expect(location.hash).toBe('#here');
  expect(history.state).toEqual({ router: 1 });
  await screen.getByRole('button', { name: 'Close' }).click();
  expect(screen.getByRole('status').element().textContent).toBe('');
});

test('success leads back to the accounts', async () => {
  const { screen } = await draw(<ConnectionResult result="connected" backHref="/accounts" />);
  await expect.element(screen.getByText('The account is connected')).toBeVisible();
  await expect
    .element(screen.getByRole('link', { name: 'Back to your accounts' }))
    .toHaveAttribute('href', '/accounts');
});

test('a sign-in whose account is not known yet is being checked, and no success', async () => {
  const { screen } = await draw(<ConnectionResult result="pending" backHref="/accounts" />);
  await expect.element(screen.getByText('Checking the connection…')).toBeVisible();
  expect(screen.getByText('The account is connected').elements()).toEqual([]);
});

test('success may be left to the list', async () => {
  land('connected');
  const { screen } = await draw(<ConnectionResult failuresOnly />);
  expect(location.search).not.toContain('patchbay_result');
  expect(screen.getByRole('status').element().textContent).toBe('');
});

test('a word that nobody knows is a sign-in that did not finish, and can be tried again', async () => {
  land('exploded');
  const { screen, client } = await draw(<ConnectionResult returnTo="home" />);
  await expect.element(screen.getByText('The sign-in did not finish')).toBeVisible();
  await screen.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => client.links).toEqual([{ purpose: 'connect', providers: '*', returnTo: 'home' }]);
});

test('where the account is known it is tried again for that account', async () => {
  const account = sampleAccounts.disconnected;
  const { screen, client } = await draw(<ConnectionResult result="wrong_person" account={account} />);
  await screen.getByRole('button', { name: 'Try again: Katherine Johnson' }).click();
  await expect.poll(() => client.links).toEqual([{ purpose: 'reconnect', accountId: account.id }]);
});

test('what the app does not know how to do is not offered', async () => {
  const ask = vi.fn();
  const { screen } = await draw(<ConnectionResult result="already_in_use" />);
  await expect.element(screen.getByText('This account is already in use')).toBeVisible();
  expect(screen.getByRole('button').elements().length).toBe(1); // Close
  await screen.rerender(<ConnectionResult result="already_in_use" actions={{ 'ask-administrator': ask }} />);
  await screen.getByRole('button', { name: 'Ask an administrator' }).click();
  expect(ask).toHaveBeenCalledOnce();
});

test('the list of data attributes says what is there', async () => {
  const { screen } = await draw(<ConnectionResult result="expired" />, {
    provider: { colorScheme: 'light' },
  });
  await expect.element(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  expect(dataAttributesIn(screen.container)).toEqual(new Set(Object.values(ConnectionResultDataAttributes)));
  expect(await accessibilityProblems(screen.container)).toEqual([]);
});
