import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { PatchbayEvent } from '../events/patchbay-event.ts';
import { accessibilityProblems } from '../test/axe.ts';
import { dataAttributesIn } from '../test/data-attributes.ts';
import { describeRoot } from '../test/describe-root.tsx';
import { draw } from '../test/draw.tsx';
import { type CallingClient, createCallingClient } from '../test/fake-calls.ts';
import { sayReturned } from '../test/say-returned.ts';
import { OperatorConnect } from './OperatorConnect.tsx';
import { OperatorConnectDataAttributes } from './operator-connect-data-attributes.ts';

describeRoot(
  'OperatorConnect',
  OperatorConnect,
  { ownerId: 'grace' },
  OperatorConnectDataAttributes,
  createCallingClient,
);

async function drawForm(client: CallingClient = createCallingClient()) {
  const events: PatchbayEvent[] = [];
  const drawn = await draw(<OperatorConnect ownerId="grace" owner="Grace Hopper" returnTo="team" />, {
    client,
    provider: { onEvent: (event) => events.push(event), colorScheme: 'light' },
  });
  await expect
    .element(drawn.screen.getByRole('region', { name: 'Connect an account for Grace Hopper' }))
    .toBeVisible();
  return { ...drawn, client, events };
}

test('quick add opens the sign-in inside the press and ends when the return page says so', async () => {
  const { screen, client, windows, events } = await drawForm();
  await screen.getByRole('combobox', { name: 'Service' }).selectOptions('google');
  await screen.getByRole('button', { name: 'Open sign-in' }).click();
  expect(windows.opened).toHaveLength(1);
  await expect.poll(() => windows.opened[0]?.url).toBe('https://wizard.example/attempt_1');
  expect(client.calls.at(-1)).toEqual({
    method: 'POST',
    path: '/operator/links',
    body: { ownerId: 'grace', purpose: 'connect', providers: ['google'], returnTo: 'team' },
  });
  sayReturned('attempt_1', 'connected', 'acc_9');
  await expect
    .element(screen.getByRole('status'))
    .toHaveTextContent('The account is connected. It belongs to Grace Hopper.');
  expect(events.map(({ type }) => type)).toEqual([
    'connect.started',
    'operator_link.created',
    'connect.returned',
    'connect.confirmed',
  ]);
});

test('a one-time link goes out with its settings', async () => {
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const { screen, client, windows, events } = await drawForm();
  await screen.getByRole('combobox', { name: 'Service' }).selectOptions('linkedin');
  await screen.getByRole('radio', { name: 'Send a one-time link' }).click();
  await screen.getByRole('textbox', { name: 'For whom' }).fill('to Ada');
  await screen.getByText('Settings').click();
  await screen.getByRole('radio', { name: 'Near a country' }).click();
  await screen.getByRole('combobox', { name: 'Country' }).selectOptions('FR');
  await screen.getByRole('checkbox', { name: 'Recruiter' }).click();
  await screen.getByRole('checkbox', { name: 'Browser cookies' }).click();
  await screen.getByRole('button', { name: 'Make link' }).click();
  await expect.element(screen.getByRole('button', { name: 'Copy link' })).toHaveFocus();
  expect(client.calls.at(-1)?.body).toEqual({
    ownerId: 'grace',
    providers: ['linkedin'],
    note: 'to Ada',
    expiresInMs: 3 * 24 * 60 * 60_000,
    returnTo: 'team',
    configuration: { country: 'FR', products: ['recruiter'], allowedMethods: ['cookies'] },
  });
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('status')).toHaveTextContent('Copied.');
  expect(windows.opened).toEqual([]);
  expect(events).toEqual([
    { type: 'operator_link.created', kind: 'shared' },
    { type: 'operator_link.shared', by: 'copy' },
  ]);
  copied.mockRestore();
  await screen.getByRole('button', { name: 'Make another link' }).click();
  await expect.element(screen.getByRole('button', { name: 'Make link' })).toBeVisible();
});

test('links of this owner are listed and can be ended, those of others are not shown', async () => {
  const client = createCallingClient([
    { id: 'a', ownerId: 'grace', note: 'to Ada' },
    { id: 'b', ownerId: 'somebody', note: 'to Eve' },
  ]);
  const { screen, events } = await drawForm(client);
  await screen.getByRole('button', { name: 'End link: to Ada' }).click();
  await expect.element(screen.getByRole('status')).toHaveTextContent('The link works no longer.');
  expect(client.calls.at(-1)).toMatchObject({ method: 'DELETE', path: '/operator/shared-links/a' });
  expect(screen.getByText('to Eve').elements()).toEqual([]);
  expect(events).toEqual([{ type: 'operator_link.revoked' }]);
});

test('for an operator without a tenant all is done, listed and ended in that of the owner', async () => {
  const client = createCallingClient([{ id: 'a', ownerId: 'grace', note: 'to Ada' }]);
  const { screen } = await draw(<OperatorConnect ownerId="grace" tenantId="acme" />, { client });
  await screen.getByRole('button', { name: 'End link: to Ada' }).click();
  await expect.element(screen.getByRole('status')).toHaveTextContent('The link works no longer.');
  await screen.getByRole('radio', { name: 'Send a one-time link' }).click();
  await screen.getByRole('button', { name: 'Make link' }).click();
  await screen.getByRole('button', { name: 'Make another link' }).click();
  await screen.getByRole('radio', { name: 'Sign in here' }).click();
  await screen.getByRole('button', { name: 'Open sign-in' }).click();
  await expect.poll(() => client.calls.length).toBe(4);
  expect(client.calls).toMatchObject([
    { method: 'GET', path: '/operator/shared-links?tenantId=acme' },
    { method: 'DELETE', path: '/operator/shared-links/a?tenantId=acme' },
    { method: 'POST', path: '/operator/shared-links', body: { ownerId: 'grace', tenantId: 'acme' } },
    { method: 'POST', path: '/operator/links', body: { ownerId: 'grace', tenantId: 'acme' } },
  ]);
});

test('a refusal says why, and the window that waited closes', async () => {
  const client = createCallingClient();
  client.callFailure = 'invalid_request';
  const { screen, windows } = await drawForm(client);
  await screen.getByRole('button', { name: 'Open sign-in' }).click();
  await expect.element(screen.getByRole('status')).toMatchTextContent(/refused.*asked to refuse/);
  expect(windows.opened[0]?.closed).toBe(true);
  client.callFailure = 'forbidden';
  await screen.getByRole('radio', { name: 'Send a one-time link' }).click();
  await screen.getByRole('button', { name: 'Make link' }).click();
  await expect.element(screen.getByRole('status')).toHaveTextContent('Only operators may do this.');
});

test('settings follow the service', async () => {
  const { screen } = await drawForm();
  await screen.getByText('Settings').click();
  await expect.element(screen.getByRole('checkbox', { name: 'Recruiter' })).toBeVisible();
  await screen.getByRole('combobox', { name: 'Service' }).selectOptions('google');
  expect(screen.getByRole('checkbox').elements()).toEqual([]);
  await expect.element(screen.getByRole('textbox', { name: 'Permissions (scopes)' })).toBeVisible();
});

test('the list of data attributes says what is there, and nothing is wrong for those who do not see it', async () => {
  const { screen } = await drawForm(createCallingClient([{ id: 'a', ownerId: 'grace', note: 'to Ada' }]));
  await screen.getByText('Settings').click();
  await screen.getByRole('button', { name: 'Open sign-in' }).click();
  await expect.element(screen.getByRole('button', { name: 'Cancel' })).toBeVisible();
  expect(dataAttributesIn(screen.container)).toEqual(new Set(Object.values(OperatorConnectDataAttributes)));
  expect(await accessibilityProblems(screen.container)).toEqual([]);
});
