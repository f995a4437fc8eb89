import { PatchbayError } from '@patchbay/core';
import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { useAccount } from '../hooks/use-account.ts';
import { accessibilityProblems } from '../test/axe.ts';
import { dataAttributesIn } from '../test/data-attributes.ts';
import { describeRoot } from '../test/describe-root.tsx';
import { draw } from '../test/draw.tsx';
import { createFakeClient, type FakeClient } from '../test/fake-client.ts';
import { sampleAccounts } from '../test/sample-accounts.ts';
import { RemoveAccountDialog } from './RemoveAccountDialog.tsx';
import { RemoveAccountDialogDataAttributes } from './remove-account-dialog-data-attributes.ts';

const { running, disconnected } = sampleAccounts;
const nothing = (): void => {};

describeRoot(
  'RemoveAccountDialog',
  RemoveAccountDialog,
  { account: running, open: true, onClose: nothing },
  RemoveAccountDialogDataAttributes,
);

function Page({ onClose = nothing }: { onClose?: () => void }) {
  const [open, setOpen] = useState(false);
  const state = useAccount(running.id);
  if (state.status !== 'ready') return null;
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        open
      </button>
      <p>{state.account.status.kind}</p>
      <RemoveAccountDialog
        account={state.account}
        open={open}
        onClose={() => {
          setOpen(false);
          onClose();
        }}
      />
    </>
  );
}

async function openDialog(client: FakeClient = createFakeClient([running]), onClose = nothing) {
  const drawn = await draw(<Page onClose={onClose} />, { client });
  await drawn.screen.getByRole('button', { name: 'open' }).click();
  await expect.element(drawn.screen.getByRole('dialog', { name: 'Remove Ada Lovelace?' })).toBeVisible();
  return drawn;
}

test('the keyboard reaches keeping first; Escape keeps, and the focus goes back', async () => {
  const client = createFakeClient([running]);
  const remove = vi.spyOn(client, 'removeAccount');
  const { screen } = await openDialog(client);
  await expect.element(screen.getByRole('button', { name: 'Keep account' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('button', { name: 'open' })).toHaveFocus();
  expect(screen.getByRole('dialog').elements()).toEqual([]);
  expect(remove).not.toHaveBeenCalled();
});

test('a confirmed removal shows at once, and is asked for once', async () => {
  const client = createFakeClient([running]);
  const remove = vi
    .spyOn(client, 'removeAccount')
    .mockResolvedValue({ ...running, status: { kind: 'removed' }, version: 'fake.9' });
  const onClose = vi.fn();
  const { screen } = await openDialog(client, onClose);
  await screen.getByRole('button', { name: 'Remove Ada Lovelace' }).click();
  await expect.element(screen.getByText('removed')).toBeVisible();
  expect(remove.mock.calls).toEqual([[running.id]]);
  expect(onClose).toHaveBeenCalledOnce();
});

test('a removal that fails says that nothing changed, and may be tried again', async () => {
  const client = createFakeClient([running]);
  const remove = vi.spyOn(client, 'removeAccount').mockRejectedValue(new PatchbayError('internal', 'no.'));
  const { screen } = await openDialog(client);
  await screen.getByRole('button', { name: 'Remove Ada Lovelace' }).click();
  await expect.element(screen.getByText(/Nothing changed/)).toBeVisible();
  await screen.getByRole('button', { name: 'Remove Ada Lovelace' }).click();
  expect(remove).toHaveBeenCalledTimes(2);
});

test('who wants to mend an account is told that this does not', async () => {
  const { screen } = await draw(<RemoveAccountDialog account={disconnected} open onClose={nothing} />);
  await expect.element(screen.getByText(/repaired by signing in again/)).toBeVisible();
  await screen.rerender(
    <RemoveAccountDialog account={running} open onClose={nothing} impact={['All gone.']} />,
  );
  await expect.element(screen.getByText('All gone.')).toBeVisible();
  expect(screen.getByText(/repaired by signing in again/).elements()).toEqual([]);
});

test('the list of data attributes says what is there', async () => {
  const { screen } = await draw(<RemoveAccountDialog account={running} open onClose={nothing} />, {
    provider: { colorScheme: 'light' },
  });
  await expect.element(screen.getByRole('dialog')).toBeVisible();
  expect(dataAttributesIn(screen.container)).toEqual(
    new Set(Object.values(RemoveAccountDialogDataAttributes)),
  );
  expect(await accessibilityProblems(screen.container)).toEqual([]);
});
