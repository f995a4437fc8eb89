import type { v2 } from '@patchbay/core/unipile';
import { expect, it } from 'vitest';
import { idOf, makeMock } from '../testing/make-mock.ts';
import type { Receiver } from '../testing/make-receiver.ts';

const timestamp = '2026-11-20T22:05:41.237Z';
const told = ({ received }: Receiver) => received.map(({ event }) => [event.type, event.payload]);
const products = (account: v2.WireAccount | undefined) => account?.metadata.products_connection_status;

it('disconnects and recovers an account', async () => {
  const { mock, receiver } = makeMock();
  const id = idOf(mock, 'linkedin');
  await mock.disconnect(id);
  expect(mock.world.accounts.get(id)?.status).toBe('disconnected');
  expect(products(mock.world.accounts.get(id))).toEqual({ classic: 'disconnected', company: 'disconnected' });
  await mock.recover(id);
  expect(mock.world.accounts.get(id)?.status).toBe('running');
  expect(told(receiver)).toEqual([
    ['account.status.disconnected', { timestamp }],
    ['account.status.running', { timestamp }],
  ]);
});

it.each([
  ['proxy', 'proxy'],
  ['unipile', 'unipile'],
  [undefined, 'provider'],
] as const)('interrupts an account by %s and says so in the event only', async (given, reason) => {
  const { mock, receiver } = makeMock();
  const id = idOf(mock, 'google');
  const before = mock.world.accounts.get(id);
  await mock.interrupt(id, given);
  expect(mock.world.accounts.get(id)).toEqual({ ...before, status: 'errored' });
  expect(told(receiver)).toEqual([['account.status.errored', { timestamp, reason }]]);
});

it('drops one product and announces what that makes of the whole account', async () => {
  const { mock, receiver } = makeMock();
  const id = idOf(mock, 'linkedin');
  await mock.setStatus(id, 'disconnected', { product: 'company' });
  expect(mock.world.accounts.get(id)?.status).toBe('partial');
  expect(told(receiver)).toEqual([
    ['account.status.disconnected', { timestamp, product: 'company' }],
    ['account.status.partial', { timestamp }],
  ]);
});

it('does not repeat a status of the whole that the product event says or that did not change', async () => {
  const { mock, receiver } = makeMock();
  const id = idOf(mock, 'linkedin');
  await mock.setStatus(id, 'errored', { product: 'classic', reason: 'proxy' });
  await mock.setStatus(id, 'errored', { product: 'company', reason: 'proxy' });
  await mock.setStatus(id, 'errored', { product: 'company', reason: 'proxy' });
  expect(told(receiver).map(([type]) => type)).toEqual([
    'account.status.errored',
    'account.status.degraded',
    'account.status.errored',
    'account.status.errored',
  ]);
});

it('gives a reason when the whole becomes errored by one signed-out product less', async () => {
  const { mock, receiver } = makeMock();
  const id = idOf(mock, 'linkedin');
  await mock.setStatus(id, 'errored', { product: 'classic', silent: true });
  await mock.setStatus(id, 'disconnected', { product: 'company', silent: true });
  await mock.setStatus(id, 'paused', { product: 'company', reason: 'unipile' });
  expect(told(receiver).at(-1)).toEqual(['account.status.errored', { timestamp, reason: 'unipile' }]);
});

it('keeps quiet about the whole where the choice says so', async () => {
  const { mock, receiver } = makeMock({ choices: { announceOverallStatus: false } });
  await mock.setStatus(idOf(mock, 'linkedin'), 'disconnected', { product: 'company' });
  expect(receiver.types()).toEqual(['account.status.disconnected']);
});

it('changes a status silently, as when a webhook is lost', async () => {
  const { mock, receiver } = makeMock();
  const id = idOf(mock, 'google');
  await mock.setStatus(id, 'disconnected', { silent: true });
  expect(mock.world.accounts.get(id)?.status).toBe('disconnected');
  expect(receiver.received).toEqual([]);
});

it('passes on status words that Unipile does not have yet', async () => {
  const { mock, receiver } = makeMock();
  await mock.setStatus(idOf(mock, 'google'), 'hibernating');
  expect(told(receiver)).toEqual([['account.status.hibernating', { timestamp }]]);
});

it('locks and unlocks without touching the status', async () => {
  const { mock, receiver } = makeMock();
  const id = idOf(mock, 'google');
  await mock.setLocked(id, true);
  expect(mock.world.accounts.get(id)).toMatchObject({ status: 'running', is_locked: true });
  await mock.setLocked(id, false);
  expect(mock.world.accounts.get(id)).toMatchObject({ status: 'running', is_locked: false });
  expect(receiver.types()).toEqual(['account.locked', 'account.unlocked']);
});

it('moves the first sync on; pending has no event', async () => {
  const { mock, receiver, clock } = makeMock();
  const id = idOf(mock, 'whatsapp');
  await mock.setFirstSync(id, 'pending');
  expect(mock.world.accounts.get(id)?.initial_sync).toEqual({ status: 'pending' });
  await mock.setFirstSync(id, 'running');
  await clock.advance(1_000);
  await mock.setFirstSync(id, 'failed');
  expect(mock.world.accounts.get(id)?.initial_sync).toEqual({ status: 'failed', started_at: timestamp });
  expect(receiver.types()).toEqual(['account.initial_sync.running', 'account.initial_sync.failed']);
});

it('removes an account, and its event still names it', async () => {
  const { mock, receiver } = makeMock();
  const id = idOf(mock, 'telegram');
  await mock.remove(id);
  expect(mock.world.accounts.get(id)).toBeUndefined();
  expect(receiver.received[0]?.event).toMatchObject({
    type: 'account.remove',
    account_id: id,
    account_provider: 'telegram',
    account_name: 'Mei Tanaka',
  });
});

it('refuses to act on an account that it does not have', async () => {
  const { mock } = makeMock();
  const message = 'Patchbay: the mock has no account acc_x.';
  for (const act of [mock.disconnect, mock.recover, mock.interrupt, mock.remove]) {
    await expect(act('acc_x')).rejects.toThrow(message);
  }
  await expect(mock.setLocked('acc_x', true)).rejects.toThrow(message);
  await expect(mock.setFirstSync('acc_x', 'running')).rejects.toThrow(message);
});
