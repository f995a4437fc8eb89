import { type ReactNode, useState } from 'react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { PatchbayEvent } from '../events/patchbay-event.ts';
import { accessibilityProblems } from '../test/axe.ts';
import { dataAttributesIn } from '../test/data-attributes.ts';
import { describeRoot } from '../test/describe-root.tsx';
import { draw } from '../test/draw.tsx';
import { createCallingClient } from '../test/fake-calls.ts';
import { sampleAccounts } from '../test/sample-accounts.ts';
import { ProxyDialog } from './ProxyDialog.tsx';
import { ProxyDialogDataAttributes } from './proxy-dialog-data-attributes.ts';

const account = sampleAccounts.running;
const given = { account, ownerId: 'owner_1' } as const;
const nothing = (): void => {};

describeRoot(
  'ProxyDialog',
  ProxyDialog,
  { ...given, open: true, onClose: nothing },
  ProxyDialogDataAttributes,
  createCallingClient,
);

function Page(): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        open
      </button>
      <ProxyDialog {...given} open={open} onClose={() => setOpen(false)} />
    </>
  );
}

async function openDialog() {
  const client = createCallingClient();
  const events: PatchbayEvent[] = [];
  const drawn = await draw(<Page />, { client, provider: { onEvent: (event) => events.push(event) } });
  await drawn.screen.getByRole('button', { name: 'open' }).click();
  await expect.element(drawn.screen.getByRole('dialog', { name: 'Proxy of Ada Lovelace' })).toBeVisible();
  return { ...drawn, client, events };
}

test('a country is chosen by its name and sent by its code', async () => {
  const { screen, client, events } = await openDialog();
  await screen.getByRole('combobox', { name: 'Country' }).selectOptions('FR');
  await screen.getByRole('button', { name: 'Change proxy of Ada Lovelace' }).click();
  await expect.element(screen.getByRole('status')).toMatchTextContent(/The proxy is changed/);
  expect(client.calls).toEqual([
    {
      method: 'PUT',
      path: `/operator/accounts/${encodeURIComponent(account.id)}/proxy`,
      body: { ownerId: 'owner_1', country: 'FR' },
    },
  ]);
  expect(events).toEqual([
    { type: 'proxy.changed', accountId: account.id, provider: 'linkedin', to: 'country' },
  ]);
  await expect.element(screen.getByRole('button', { name: 'Done' })).toHaveFocus();
});

test('a proxy is entered with the keyboard; its password is nowhere on the page afterwards', async () => {
  const { screen, client } = await openDialog();
  await screen.getByRole('radio', { name: 'Near a country' }).click();
  await userEvent.keyboard('{ArrowDown}{Tab}proxy.example{Tab}8080{Tab}{Tab}ada{Tab}s3cret{Enter}');
  await expect.element(screen.getByRole('button', { name: 'Done' })).toHaveFocus();
  expect(client.calls.at(-1)?.body).toEqual({
    ownerId: 'owner_1',
    proxy: { host: 'proxy.example', port: 8080, protocol: 'https', username: 'ada', password: 's3cret' },
  });
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('button', { name: 'open' })).toHaveFocus();
  await screen.getByRole('button', { name: 'open' }).click();
  await screen.getByRole('radio', { name: 'A proxy of your own' }).click();
  await expect.element(screen.getByLabelText('Password')).toHaveValue('');
});

test('the choice can be left to Unipile', async () => {
  const { screen, client } = await openDialog();
  await screen.getByRole('radio', { name: 'Chosen by Unipile' }).click();
  await screen.getByRole('button', { name: 'Change proxy of Ada Lovelace' }).click();
  await expect.element(screen.getByRole('status')).toMatchTextContent(/changed/);
  expect(client.calls.at(-1)?.body).toEqual({ ownerId: 'owner_1', proxy: null });
});

test('what is missing is asked for by the browser, and nothing is sent', async () => {
  const { screen, client } = await openDialog();
  await screen.getByRole('button', { name: 'Change proxy of Ada Lovelace' }).click();
  expect(screen.getByRole('combobox').element().matches(':invalid')).toBe(true);
  expect(client.calls).toEqual([]);
});

test('a refusal says why, keeps what was entered, and may be tried again', async () => {
  const { screen, client, events } = await openDialog();
  client.callFailure = 'invalid_request';
  await screen.getByRole('combobox', { name: 'Country' }).selectOptions('FR');
  await screen.getByRole('button', { name: 'Change proxy of Ada Lovelace' }).click();
  await expect.element(screen.getByRole('status')).toMatchTextContent(/refused.*asked to refuse\./);
  await expect.element(screen.getByRole('combobox', { name: 'Country' })).toHaveValue('FR');
  expect(events).toEqual([]);
  client.callFailure = null;
  await screen.getByRole('button', { name: 'Change proxy of Ada Lovelace' }).click();
  await expect.element(screen.getByRole('status')).toMatchTextContent(/changed/);
});

test('words of the app stand in place of ours', async () => {
  const { screen } = await draw(
    <ProxyDialog {...given} open onClose={nothing} texts={{ proxy: { sentence: 'Our own words.' } }} />,
    { client: createCallingClient() },
  );
  await expect.element(screen.getByText('Our own words.')).toBeVisible();
  await expect.element(screen.getByText('Near a country')).toBeVisible();
});

test('the list of data attributes says what is there, and nothing is wrong for those who do not see it', async () => {
  const { screen } = await draw(<ProxyDialog {...given} open onClose={nothing} />, {
    client: createCallingClient(),
    provider: { colorScheme: 'light' },
  });
  await screen.getByRole('radio', { name: 'A proxy of your own' }).click();
  expect(dataAttributesIn(screen.container)).toEqual(new Set(Object.values(ProxyDialogDataAttributes)));
  expect(await accessibilityProblems(screen.container)).toEqual([]);
});
