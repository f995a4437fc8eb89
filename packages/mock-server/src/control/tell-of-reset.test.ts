import type { v2 } from '@patchbay/core/unipile';
import { expect, it } from 'vitest';
import type { MockUnipile, MockUnipileOptions } from '../index.ts';
import { idOf, makeMock } from '../testing/make-mock.ts';
import { makeV1Mock, v1IdOf } from '../testing/make-v1-mock.ts';

async function pressReset(mock: MockUnipile): Promise<void> {
  const headers = { accept: 'application/json' };
  const answer = await mock.fetch(`${mock.origin}/control/reset`, { method: 'POST', headers });
  expect(answer.status).toBe(200);
}

it('tells of nothing where nothing had changed', async () => {
  const { mock, receiver } = makeMock();
  await pressReset(mock);
  expect(receiver.received).toEqual([]);
});

it.each<[string, (mock: MockUnipile, id: string) => Promise<void>, string[]]>([
  ['signed out', (mock, id) => mock.disconnect(id), ['account.status.running']],
  [
    'half broken',
    (mock, id) => mock.setStatus(id, 'errored', { product: 'recruiter' }),
    ['account.status.running'],
  ],
  ['locked', (mock, id) => mock.setLocked(id, true), ['account.unlocked']],
  ['of somebody else', (mock, id) => mock.handOver(id), ['account.reconnect', 'account.status.running']],
  ['removed', (mock, id) => mock.remove(id), ['account.add', 'account.status.running']],
])('tells of an account that was %s', async (_, change, expected) => {
  const { mock, receiver } = makeMock();
  const id = idOf(mock, 'linkedin');
  await change(mock, id);
  receiver.received.length = 0;
  await pressReset(mock);
  expect(receiver.types()).toEqual(expected);
  expect(new Set(receiver.received.map(({ event }) => event.account_id))).toEqual(new Set([id]));
});

it('tells of an account that is gone, by the provider and the name it had', async () => {
  const { mock, receiver } = makeMock();
  const linkedin = mock.world.accounts.get(idOf(mock, 'linkedin')) as v2.WireAccount;
  mock.world.accounts.put({ ...linkedin, id: 'acc_new', name: 'New' });
  await pressReset(mock);
  expect(receiver.received.map(({ event }) => event)).toMatchObject([
    { type: 'account.remove', account_id: 'acc_new', account_provider: 'linkedin', account_name: 'New' },
  ]);
});

it('tells v1 in its own words, and of a word that only v1 has', async () => {
  const v1Webhooks: MockUnipileOptions['v1Webhooks'] = [
    {
      url: 'https://app.test/v1',
      headers: [{ key: 'content-type', value: 'application/json' }],
      events: ['ok', 'credentials', 'stopped', 'creation_success', 'deleted'],
    },
  ];
  const { mock, messages } = makeV1Mock({ v1Webhooks });
  await mock.disconnect(idOf(mock, 'google'));
  await mock.v1.setSourceStatus(v1IdOf(mock, 'linkedin'), 'STOPPED');
  await mock.remove(idOf(mock, 'telegram'));
  const toldBefore = messages().length;
  await pressReset(mock);
  expect(messages().slice(toldBefore).sort()).toEqual(['CREATION_SUCCESS', 'OK', 'OK', 'OK']);
});
