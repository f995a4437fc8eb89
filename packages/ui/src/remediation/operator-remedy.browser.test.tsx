import { makeAccount } from '@patchbay/core/testing';
import { expect, test } from 'vitest';
import { accessibilityProblems } from '../test/axe.ts';
import { draw } from '../test/draw.tsx';
import { createCallingClient } from '../test/fake-calls.ts';
import { sampleAccounts } from '../test/sample-accounts.ts';
import { RemediationPanel } from './RemediationPanel.tsx';

const withoutProxy = makeAccount({ status: { kind: 'errored', cause: 'proxy' } });
const stopped = makeAccount({ status: { kind: 'errored', cause: 'stopped' } });

test('an operator is told what operators can do, and never to sign in for somebody else', async () => {
  const { screen } = await draw(<RemediationPanel account={sampleAccounts.disconnected} ownerId="grace" />, {
    client: createCallingClient(),
  });
  await expect.element(screen.getByText('The owner has to sign in to LinkedIn again')).toBeVisible();
  expect(screen.getByRole('button', { name: /^(Reconnect|Ask someone|Send)/ }).elements()).toEqual([]);
  expect(await accessibilityProblems(screen.container)).toEqual([]);
});

test('a proxy that is down is changed from the panel', async () => {
  const client = createCallingClient();
  const { screen } = await draw(<RemediationPanel account={withoutProxy} ownerId="grace" />, { client });
  await screen.getByRole('button', { name: 'Change proxy of Ada Lovelace' }).click();
  await screen.getByRole('combobox', { name: 'Country' }).selectOptions('FR');
  await screen.getByRole('dialog').getByRole('button', { name: 'Change proxy of Ada Lovelace' }).click();
  await expect.poll(() => client.calls.at(-1)?.body).toEqual({ ownerId: 'grace', country: 'FR' });
});

test('a stopped account is restarted, and a refusal says why', async () => {
  const client = createCallingClient();
  const { screen } = await draw(<RemediationPanel account={stopped} ownerId="grace" />, { client });
  const restart = screen.getByRole('button', { name: 'Restart Ada Lovelace' });
  client.callFailure = 'invalid_request';
  await restart.click();
  await expect.element(screen.getByRole('status')).toMatchTextContent(/refused.*asked to refuse/);
  client.callFailure = null;
  await restart.click();
  await expect.element(screen.getByRole('status')).toMatchTextContent(/The account restarts/);
  expect(client.calls.at(-1)).toEqual({
    method: 'POST',
    path: `/operator/accounts/${stopped.id}/restart`,
    body: { ownerId: 'grace' },
  });
});

test('an operator without a tenant does it in that of the owner', async () => {
  const client = createCallingClient();
  const props = { ownerId: 'grace', tenantId: 'acme' };
  const { screen } = await draw(
    <>
      <RemediationPanel {...props} account={stopped} />
      <RemediationPanel {...props} account={withoutProxy} />
      <RemediationPanel tenantId="acme" account={sampleAccounts.disconnected} />
    </>,
    { client },
  );
  await screen.getByRole('button', { name: 'Restart Ada Lovelace' }).click();
  await expect.poll(() => client.calls.at(-1)?.body).toEqual(props);
  await screen.getByRole('button', { name: 'Change proxy of Ada Lovelace' }).click();
  await screen.getByRole('combobox', { name: 'Country' }).selectOptions('FR');
  await screen.getByRole('dialog').getByRole('button', { name: 'Change proxy of Ada Lovelace' }).click();
  await expect.poll(() => client.calls.at(-1)?.body).toEqual({ ...props, country: 'FR' });
  expect(screen.container.querySelector('[tenantid]')).toBeNull();
});

test('what Unipile could not restart is said to have failed', async () => {
  const client = createCallingClient();
  client.restartResult = 'failed';
  const { screen } = await draw(<RemediationPanel account={stopped} ownerId="grace" />, { client });
  await screen.getByRole('button', { name: 'Restart Ada Lovelace' }).click();
  await expect.element(screen.getByRole('status')).toMatchTextContent(/did not work/);
});

test("the app's own ways stand beside ours, and in their place where it has one", async () => {
  const taken: string[] = [];
  const { screen } = await draw(
    <RemediationPanel
      account={sampleAccounts.disconnected}
      ownerId="grace"
      actions={{ 'send-repair-link': () => taken.push('link'), 'contact-support': '/support' }}
    />,
    { client: createCallingClient() },
  );
  await screen.getByRole('button', { name: /^Send a repair link/ }).click();
  expect(taken).toEqual(['link']);
  await expect.element(screen.getByRole('link', { name: /^Contact support/ })).toBeVisible();
});
