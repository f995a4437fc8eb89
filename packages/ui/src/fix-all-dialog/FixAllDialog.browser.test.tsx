import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { accessibilityProblems } from '../test/axe.ts';
import { dataAttributesIn } from '../test/data-attributes.ts';
import { describeRoot } from '../test/describe-root.tsx';
import { type DrawOptions, draw } from '../test/draw.tsx';
import { createFakeClient, type FakeClient } from '../test/fake-client.ts';
import { sampleAccounts } from '../test/sample-accounts.ts';
import { FixAllDialog } from './FixAllDialog.tsx';
import { FixAllDialogDataAttributes } from './fix-all-dialog-data-attributes.ts';

afterEach(() => sessionStorage.clear());

const { running, disconnected, partial } = sampleAccounts;
const nothing = (): void => {};
const world = (): FakeClient => createFakeClient([disconnected, partial, running]);
const work = (client: FakeClient, id: string): void => client.change({ ...running, id });
const open = (onClose: () => void = nothing, options: DrawOptions = {}) =>
  draw(<FixAllDialog open onClose={onClose} />, { client: world(), ...options });

describeRoot(
  'FixAllDialog',
  FixAllDialog,
  { open: true, onClose: nothing },
  FixAllDialogDataAttributes,
  world,
);

test('it leads from account to account, and the focus goes along', async () => {
  const { screen, client } = await open();
  const first = screen.getByRole('button', { name: 'Reconnect Katherine Johnson' });
  await expect.element(first).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => client.links).toEqual([{ purpose: 'reconnect', accountId: disconnected.id }]);
  await expect.element(screen.getByText(/other window/)).toBeVisible();
  work(client, disconnected.id);
  await expect.element(screen.getByRole('button', { name: /Mary Jackson/ }).first()).toHaveFocus();
  await expect.element(screen.getByText('2 of 2', { exact: true })).toBeVisible();
  work(client, partial.id);
  await expect.element(screen.getByRole('heading', { name: 'Every account works again' })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Done' })).toHaveFocus();
});

test('an account is skipped, and has another turn from the summary', async () => {
  const { screen, client } = await open();
  await screen.getByRole('button', { name: 'Skip Katherine Johnson' }).click();
  await screen.getByRole('button', { name: 'Skip Mary Jackson' }).click();
  await expect.element(screen.getByRole('heading', { name: '2 accounts still need you' })).toBeVisible();
  await screen.getByRole('button', { name: 'Go through the skipped ones' }).click();
  await expect.element(screen.getByRole('button', { name: 'Reconnect Katherine Johnson' })).toHaveFocus();
  expect(client.links).toEqual([]);
});

test('a reload in between goes on where it was', async () => {
  const client = world();
  const before = await open(nothing, { client });
  await before.screen.getByRole('button', { name: 'Skip Katherine Johnson' }).click();
  await before.screen.unmount();
  const { screen } = await open(nothing, { client });
  await expect.element(screen.getByText('2 of 2', { exact: true })).toBeVisible();
  await expect.element(screen.getByText('Skipped')).toBeVisible();
});

test('closing ends the walk: the next one begins anew', async () => {
  const onClose = vi.fn();
  const { screen } = await open(onClose);
  await screen.getByRole('button', { name: 'Skip Katherine Johnson' }).click();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => onClose.mock.calls.length).toBe(1);
  expect(sessionStorage.length).toBe(0);
});

test('what another scope is in the middle of is not taken up', async () => {
  sessionStorage.setItem('patchbay:fix-all:grace', JSON.stringify({ ids: [], skipped: [disconnected.id] }));
  sessionStorage.setItem('patchbay:fix-all:default', 'no JSON');
  const { screen } = await open();
  await expect.element(screen.getByText('1 of 2', { exact: true })).toBeVisible();
});

test('the keyboard stays inside, and nothing is wrong for those who do not see it', async () => {
  const { screen } = await open(nothing, { provider: { colorScheme: 'dark' } });
  const dialog = screen.getByRole('dialog');
  await expect.element(dialog).toBeVisible();
  for (let presses = 0; presses < 6; presses++) {
    await userEvent.tab();
    const focused = document.activeElement;
    expect(focused === document.body || dialog.element().contains(focused)).toBe(true);
  }
  expect(await accessibilityProblems(screen.container)).toEqual([]);
  expect(dataAttributesIn(screen.container)).toEqual(new Set(Object.values(FixAllDialogDataAttributes)));
});
