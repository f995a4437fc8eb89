import { makeAccount } from '@patchbay/core/testing';
import type { ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import { AccountList } from '../account-list/AccountList.tsx';
import { draw } from '../test/draw.tsx';
import { createFakeClient } from '../test/fake-client.ts';
import { useAccount } from './use-account.ts';
import { useAccounts } from './use-accounts.ts';
import { useConnect } from './use-connect.ts';
import { useLiveStatus } from './use-live-status.ts';

const ada = makeAccount({ id: 'ada' });
const grace = makeAccount({ id: 'grace', name: 'Grace Hopper' });

function One({ id }: { id: string }): ReactNode {
  const state = useAccount(id);
  if (state.status === 'failed')
    return (
      <button type="button" onClick={state.retry}>
        {state.error.code}
      </button>
    );
  return <p>{state.status === 'ready' ? `${state.account.name} ${state.account.status.kind}` : 'loading'}</p>;
}

function All(): ReactNode {
  const state = useAccounts();
  if (state.status === 'failed')
    return (
      <button type="button" onClick={state.retry}>
        {state.error.code}
      </button>
    );
  return (
    <p>
      {state.status === 'ready' ? state.accounts.map((a) => `${a.name} ${a.status.kind}`).join() : 'loading'}
    </p>
  );
}

function Live(): ReactNode {
  return <p>stream {useLiveStatus()}</p>;
}

test('useAccount reads one account and follows it', async () => {
  const client = createFakeClient([ada, grace]);
  const { screen } = await draw(<One id="ada" />, { client });
  await expect.element(screen.getByText('Ada Lovelace running')).toBeVisible();
  expect(client.reads).not.toContain('list');
  await vi.waitFor(() => expect(client.reads).toEqual(['ada', 'ada'])); // once more when the stream is live
  client.change({ ...ada, status: { kind: 'paused' } });
  await expect.element(screen.getByText('Ada Lovelace paused')).toBeVisible();
});

test('useAccount tells when an account is not there, and tries again when asked', async () => {
  const client = createFakeClient([]);
  const { screen } = await draw(<One id="ada" />, { client });
  await expect.element(screen.getByText('not_found')).toBeVisible();
  client.accounts = [ada];
  await screen.getByText('not_found').click();
  await expect.element(screen.getByText('Ada Lovelace running')).toBeVisible();
});

test('useAccount costs no read of its own where a list has brought the account', async () => {
  const client = createFakeClient([ada]);
  const { screen } = await draw(<AccountList />, { client });
  await expect.element(screen.getByText('Ada Lovelace')).toBeVisible();
  await screen.rerender(
    <>
      <AccountList />
      <One id="ada" />
    </>,
  );
  await expect.element(screen.getByText('Ada Lovelace running')).toBeVisible();
  expect(client.reads).toEqual(['list']);
});

test('useAccounts gives all accounts and follows each', async () => {
  const { screen, client } = await draw(<All />, { client: createFakeClient([ada, grace]) });
  await expect.element(screen.getByText('Ada Lovelace running,Grace Hopper running')).toBeVisible();
  await vi.waitFor(() => expect(client.streams).toHaveLength(1));
  client.change({ ...grace, status: { kind: 'paused' } });
  await expect.element(screen.getByText('Ada Lovelace running,Grace Hopper paused')).toBeVisible();
});

test('useAccounts tells what failed and tries again when asked', async () => {
  const client = createFakeClient([ada]);
  client.failure = 'forbidden';
  const { screen } = await draw(<All />, { client });
  await expect.element(screen.getByText('forbidden')).toBeVisible();
  client.failure = null;
  await screen.getByText('forbidden').click();
  await expect.element(screen.getByText('Ada Lovelace running')).toBeVisible();
});

test('a read that an unsteady server fails is tried again by itself', async () => {
  const client = createFakeClient([ada]);
  const list = client.listAccounts;
  let tries = 0;
  client.listAccounts = async (signal) => {
    tries += 1;
    if (tries === 1) throw new TypeError('connection reset');
    return list(signal);
  };
  const { screen } = await draw(<All />, { client });
  await expect.element(screen.getByText('Ada Lovelace running')).toBeVisible();
  expect(tries).toBe(2);
});

test('useLiveStatus tells how the stream is', async () => {
  const { screen, client, clock } = await draw(
    <>
      <Live />
      <All />
    </>,
    { client: createFakeClient([ada]) },
  );
  await expect.element(screen.getByText('stream live')).toBeVisible();
  client.dropStream();
  await expect.element(screen.getByText('stream paused')).toBeVisible();
  client.restoreStream();
  await clock.advance(1_000);
  await expect.element(screen.getByText('stream live')).toBeVisible();
});

test('useConnect drives a button of the host’s own', async () => {
  function Own(): ReactNode {
    const { flow, press, dismiss } = useConnect();
    return (
      <>
        <button type="button" onClick={() => press({ purpose: 'reconnect', accountId: 'ada' })}>
          {flow.step}
        </button>
        <button type="button" onClick={dismiss}>
          stop
        </button>
      </>
    );
  }
  const { screen, client } = await draw(<Own />);
  await screen.getByRole('button', { name: 'idle' }).click();
  await expect.element(screen.getByRole('button', { name: 'waiting' })).toBeVisible();
  await expect.poll(() => client.links).toEqual([{ purpose: 'reconnect', accountId: 'ada' }]);
  await screen.getByRole('button', { name: 'stop' }).click();
  await expect.element(screen.getByRole('button', { name: 'idle' })).toBeVisible();
});
