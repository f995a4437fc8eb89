import { expect, it } from 'vitest';
import { createMockUnipile, parseSnapshot, type WorldSnapshot } from '../index.ts';
import { call, HOOK, idOf, makeMock } from '../testing/make-mock.ts';

const link = {
  providers: ['google'],
  expires_on: '2026-11-21T22:15:41.237Z',
  redirect_uri: 'https://app.test/callback',
};

it('restores accounts, links, endpoints and removed accounts, and tells nobody', async () => {
  const { mock, receiver } = makeMock();
  await mock.disconnect(idOf(mock, 'linkedin'));
  await mock.remove(idOf(mock, 'telegram'));
  await call(mock, 'POST', '/v2/auth/link', link);
  const before = mock.snapshot();
  await mock.recover(idOf(mock, 'linkedin'));
  await mock.remove(idOf(mock, 'google'));
  mock.world.links.clear();
  mock.world.endpoints.clear();
  const told = receiver.received.length;
  mock.restore(before);
  expect(mock.snapshot()).toEqual({ ...before, lastIdAt: mock.world.ids.last() });
  expect(receiver.received).toHaveLength(told);
});

it('is plain JSON that does not change with the world', async () => {
  const { mock } = makeMock();
  const snapshot = mock.snapshot();
  const text = JSON.stringify(snapshot);
  await mock.disconnect(idOf(mock, 'linkedin'));
  expect(JSON.stringify(snapshot)).toBe(text);
  expect(JSON.parse(text)).toEqual(snapshot);
});

it('lets another mock go on where the first one ended, with ids that are all later', async () => {
  const { mock, clock } = makeMock();
  await mock.disconnect(idOf(mock, 'whatsapp'));
  const snapshot = mock.snapshot();
  const next = createMockUnipile({ clock, snapshot, webhooks: [{ ...HOOK, secret: 'another' }] });
  expect(next.world.accounts.list()).toEqual(mock.world.accounts.list());
  expect([...next.world.endpoints.values()].map(({ secret }) => secret)).toEqual(['another']);
  expect(next.world.ids.next('evt_').slice(4) > mock.world.ids.next('evt_').slice(4, 14)).toBe(true);
  next.reset();
  expect(next.world.accounts.get(idOf(next, 'whatsapp'))?.status).toBe('running');
});

it('drops what is under way when it is restored', async () => {
  const { mock, clock } = makeMock({ webhooks: [], wizardDelayMs: 500 });
  const before = mock.snapshot();
  const { body } = await call(mock, 'POST', '/v2/auth/link', link);
  const token = new URL((body as { link: string }).link).searchParams.get('token') ?? '';
  const form = new URLSearchParams({ token, decision: 'approve', person: 'p8' });
  const decided = mock.fetch(`${mock.origin}/`, { method: 'POST', body: form });
  await clock.advance(1);
  mock.restore(before);
  await clock.advance(1_000);
  expect((await decided).status).toBe(404);
  expect(mock.world.accounts.list()).toHaveLength(6);
});

it('tells listeners of every change until they leave', async () => {
  const { mock } = makeMock({ webhooks: [] });
  let changes = 0;
  const leave = mock.onChange(() => changes++);
  await mock.disconnect(idOf(mock, 'linkedin'));
  expect(changes).toBe(1);
  await call(mock, 'POST', '/v2/auth/link', link);
  expect(changes).toBe(2);
  leave();
  await mock.recover(idOf(mock, 'linkedin'));
  expect(changes).toBe(2);
});

it.each<[string, (snapshot: WorldSnapshot) => unknown]>([
  ['it is no world of MockUnipile', () => null],
  ['it is no world of MockUnipile', () => ({ accounts: [] })],
  ['its version is 2, not 1', (snapshot) => ({ ...snapshot, version: 2 })],
  ['"accounts" is no list of accounts', (snapshot) => ({ ...snapshot, accounts: [{ id: 'acc_1' }] })],
  ['"removed" is no list of accounts', (snapshot) => ({ ...snapshot, removed: 'none' })],
  ['"collections" does not hold', (snapshot) => ({ ...snapshot, collections: { links: [['a']] } })],
  ['"lastIdAt" is no number', (snapshot) => ({ ...snapshot, lastIdAt: 'late' })],
])('is refused with a reason: %s', (why, spoil) => {
  const { mock } = makeMock();
  expect(() => parseSnapshot(spoil(mock.snapshot()))).toThrow(why);
  expect(() => mock.restore(spoil(mock.snapshot()) as WorldSnapshot)).toThrow(/^Patchbay: this snapshot/);
  expect(mock.world.accounts.list()).toHaveLength(6);
});
