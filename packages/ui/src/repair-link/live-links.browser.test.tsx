import { createTestBackend, type TestBackend, type TestBackendOptions } from '@patchbay/testing';
import type { ReactElement } from 'react';
import { expect, onTestFinished, test } from 'vitest';
import { type RenderResult, render } from 'vitest-browser-react';
import { AccountList } from '../account-list/AccountList.tsx';
import { OperatorConnect } from '../operator-connect/OperatorConnect.tsx';
import { PatchbayProvider } from '../provider/PatchbayProvider.tsx';
import { ProxyDialog } from '../proxy-dialog/ProxyDialog.tsx';
import '../styles/index.css';
import { inState, linkedInId } from '../test/live-states.ts';
import { sampleAccounts } from '../test/sample-accounts.ts';

/** The components over the true server and a Unipile of their own. */
async function drawLive(
  children: (backend: TestBackend) => ReactElement,
  options: TestBackendOptions = {},
  prepare?: (backend: TestBackend) => unknown,
): Promise<{ screen: RenderResult; backend: TestBackend }> {
  const backend = await createTestBackend(options);
  onTestFinished(() => backend.close());
  await prepare?.(backend);
  const screen = await render(
    <PatchbayProvider fetch={backend.fetch} windows={backend.windows}>
      {children(backend)}
    </PatchbayProvider>,
  );
  return { screen, backend };
}

const operator: TestBackendOptions = { identity: { ownerId: 'owner', role: 'operator' } };

test('a link that was made in the dialog opens the page for whoever has it, until it is ended', async () => {
  const { screen, backend } = await drawLive(() => <AccountList />, {}, inState('authenticationRequired'));
  await screen
    .getByRole('button', { name: /^Show details/ })
    .first()
    .click();
  await screen.getByRole('button', { name: /^Ask someone else/ }).click();
  await screen.getByRole('textbox', { name: 'For whom' }).fill('to Grace');
  await screen.getByRole('button', { name: 'Make link' }).click();
  const field = screen.getByRole('textbox', { name: 'Link' });
  await expect.element(field).toBeVisible();
  const { value: url } = field.element() as HTMLInputElement;
  const visit = (): Promise<Response> => backend.patchbay.handler(new Request(url));
  const page = await (await visit()).text();
  expect(page).toContain('LinkedIn');
  expect(page).not.toContain('to Grace');
  await screen.getByRole('button', { name: 'End link: to Grace' }).click();
  await expect.element(screen.getByRole('dialog').getByRole('status')).toMatchTextContent(/works no longer/);
  expect(await (await visit()).text()).not.toContain('<form');
});

test("an operator's one-time link and quick add go through the true server", async () => {
  const { screen, backend } = await drawLive(() => <OperatorConnect ownerId="grace" />, operator);
  await screen.getByRole('combobox', { name: 'Service' }).selectOptions('google');
  await screen.getByRole('radio', { name: 'Send a one-time link' }).click();
  await screen.getByRole('button', { name: 'Make link' }).click();
  const field = screen.getByRole('textbox', { name: 'Link' });
  await expect.element(field).toBeVisible();
  const { value: url } = field.element() as HTMLInputElement;
  expect((await backend.patchbay.handler(new Request(url))).status).toBe(200);
  await screen.getByRole('button', { name: 'Make another link' }).click();
  await expect.element(screen.getByRole('listitem')).toBeVisible();
});

test('a proxy is changed at Unipile, and a member who tries is told that only operators may', async () => {
  const dialog = (backend: TestBackend): ReactElement => (
    <ProxyDialog
      account={{ ...sampleAccounts.running, id: linkedInId(backend) }}
      ownerId="owner"
      open
      onClose={() => {}}
    />
  );
  const { screen, backend } = await drawLive(dialog, operator);
  await screen.getByRole('combobox', { name: 'Country' }).selectOptions('FR');
  await screen.getByRole('button', { name: /^Change proxy/ }).click();
  await expect.element(screen.getByRole('status')).toMatchTextContent(/The proxy is changed/);
  await screen.unmount();
  backend.signIn({ ownerId: 'owner' });
  const again = await render(
    <PatchbayProvider fetch={backend.fetch} windows={backend.windows}>
      {dialog(backend)}
    </PatchbayProvider>,
  );
  await again.getByRole('combobox', { name: 'Country' }).selectOptions('DE');
  await again.getByRole('button', { name: /^Change proxy/ }).click();
  await expect.element(again.getByRole('status')).toHaveTextContent('Only operators may do this.');
});
