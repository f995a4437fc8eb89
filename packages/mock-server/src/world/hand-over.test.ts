import { expect, it } from 'vitest';
import { call, idOf, makeMock } from '../testing/make-mock.ts';

it('gives an account to somebody the world does not know yet, running, and says that somebody signed in', async () => {
  const { mock, receiver } = makeMock();
  const id = idOf(mock, 'linkedin');
  const before = mock.world.accounts.get(id);
  await mock.disconnect(id);
  await mock.handOver(id);
  const { body } = await call(mock, 'GET', `/v2/accounts/${id}`);
  expect(body).toMatchObject({ id, provider: 'linkedin', status: 'running' });
  expect((body as { user_id: string }).user_id).not.toBe(before?.user_id);
  expect((body as { name: string }).name).not.toBe(before?.name);
  expect(receiver.types()).toEqual([
    'account.status.disconnected',
    'account.reconnect',
    'account.status.running',
  ]);
});

it('refuses an account that the world does not have', async () => {
  await expect(makeMock().mock.handOver('acc_of_nobody')).rejects.toThrow('acc_of_nobody');
});

it('is an action of the control page', async () => {
  const { mock } = makeMock();
  const id = idOf(mock, 'google');
  const before = mock.world.accounts.get(id)?.user_id;
  const response = await mock.fetch(`${mock.origin}/control/accounts/${id}/hand-over`, {
    method: 'POST',
    headers: { accept: 'application/json' },
  });
  expect(response.ok).toBe(true);
  expect(mock.world.accounts.get(id)?.user_id).not.toBe(before);
});
