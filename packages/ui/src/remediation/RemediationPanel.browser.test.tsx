import { expect, test } from 'vitest';
import { dataAttributesIn } from '../test/data-attributes.ts';
import { describeRoot } from '../test/describe-root.tsx';
import { draw } from '../test/draw.tsx';
import { sampleAccounts } from '../test/sample-accounts.ts';
import { RemediationPanel } from './RemediationPanel.tsx';
import { RemediationPanelView } from './RemediationPanelView.tsx';
import { RemediationPanelDataAttributes } from './remediation-panel-data-attributes.ts';

describeRoot(
  'RemediationPanel',
  RemediationPanel,
  { account: sampleAccounts.disconnected },
  RemediationPanelDataAttributes,
);

test('a state that its owner can mend has one action, named after the account', async () => {
  const { screen, client } = await draw(<RemediationPanel account={sampleAccounts.disconnected} />);
  await expect.element(screen.getByText('Sign in to LinkedIn again')).toBeVisible();
  await screen.getByRole('button', { name: 'Reconnect Katherine Johnson', exact: true }).click();
  await expect
    .poll(() => client.links)
    .toEqual([{ purpose: 'reconnect', accountId: sampleAccounts.disconnected.id }]);
});

test('a state that nobody here can mend has no button and says why', async () => {
  for (const kind of ['errored', 'degraded', 'paused', 'locked', 'unknown'] as const) {
    const { screen } = await draw(<RemediationPanel account={sampleAccounts[kind]} data-testid="panel" />);
    expect(screen.getByRole('button').elements()).toEqual([]);
    await expect.element(screen.getByTestId('panel')).toMatchTextContent(/Nothing to do|administrator/);
    await screen.unmount();
  }
});

test('a removed account is linked anew', async () => {
  const { screen, client } = await draw(
    <RemediationPanel account={sampleAccounts.removed} returnTo="home" />,
  );
  await screen.getByRole('button', { name: 'Connect again: Annie Easley' }).click();
  await expect
    .poll(() => client.links)
    .toEqual([{ purpose: 'connect', providers: ['whatsapp'], returnTo: 'home' }]);
});

test('since when and when last checked is told in the time of the reader', async () => {
  const { screen } = await draw(<RemediationPanel account={sampleAccounts.disconnected} />);
  await expect.element(screen.getByText(/Last checked 2 min\.? ago/)).toBeVisible();
});

test('steps are a numbered list', async () => {
  const { screen } = await draw(
    <RemediationPanelView
      tone="attention"
      heading="Scan the code again"
      sentence="It was removed."
      steps={['Have your phone at hand.', 'Scan the code.']}
      reason={null}
      facts={[]}
    />,
  );
  expect(
    screen
      .getByRole('listitem')
      .elements()
      .map((item) => item.textContent),
  ).toEqual(['Have your phone at hand.', 'Scan the code.']);
});

test('steps arrive on their own, and reasons that are only possible wait to be asked for', async () => {
  const { screen } = await draw(<RemediationPanel account={sampleAccounts.disconnected} />);
  const step = screen.getByText('Sign in to LinkedIn with the account that was connected before.');
  await expect.element(step).toBeVisible();
  const reason = screen.getByText('Two-step verification may have been turned on.');
  await expect.element(reason).not.toBeVisible();
  await screen.getByText('Possible reasons').click();
  await expect.element(reason).toBeVisible();
});

test('the list of data attributes says what is there', async () => {
  const { screen } = await draw(<RemediationPanel account={sampleAccounts.disconnected} />, {
    provider: { colorScheme: 'light' },
  });
  await screen.getByRole('button', { name: /^Reconnect/ }).click();
  await expect.element(screen.getByText(/other window/)).toBeVisible();
  expect(dataAttributesIn(screen.container)).toEqual(new Set(Object.values(RemediationPanelDataAttributes)));
});

test('further ways are offered where the app knows them, and named after the account', async () => {
  const { screen } = await draw(
    <RemediationPanel account={sampleAccounts.disconnected} actions={{ 'contact-support': '/support' }} />,
  );
  await expect
    .element(screen.getByRole('link', { name: 'Contact support about Katherine Johnson' }))
    .toHaveAttribute('href', '/support');
  await screen.rerender(<RemediationPanel account={sampleAccounts.disconnected} />);
  expect(screen.getByRole('link').elements()).toEqual([]);
});
