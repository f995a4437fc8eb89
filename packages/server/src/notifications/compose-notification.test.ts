import type { AccountStatus, Incident } from '@patchbay/core';
import { FIXTURE_TIME, makeAccount, makeIncident } from '@patchbay/core/testing';
import { expect, test } from 'vitest';
import type { PipeContext } from '../pipe/pipe-context.ts';
import { createMemoryStore } from '../store/memory-store.ts';
import type { PatchbayStore } from '../store/patchbay-store.ts';
import { composeNotification } from './compose-notification.ts';
import { emptyLedger, type NoticeEntry } from './notice-ledger.ts';
import type { Notification } from './notification.ts';
import type { QueuedAccount, QueuedContent } from './queued-content.ts';
import { type Recipient, recipientKey, UNCLAIMED } from './recipient.ts';

const owner = { tenantId: 'one', ownerId: 'ada' };
const toAda: Recipient = { audience: 'owner', owner };
const toTeam = (about: string): Recipient => ({ audience: 'operator', about });
const signedOut: AccountStatus = { kind: 'disconnected', cause: 'credentials' };
const mended: Partial<Incident> = { closedAt: FIXTURE_TIME + 60_000, recoveredBy: 'by-itself' };

async function add(
  store: PatchbayStore,
  id: string,
  status: AccountStatus = signedOut,
  fields: Partial<Incident> = {},
): Promise<QueuedAccount> {
  const ref = { generation: 'v2', accountId: id } as const;
  const incident = makeIncident({ id: `inc_${id}`, accountId: id, ...fields });
  await store.bindAccount(owner, ref, makeAccount({ id, status }), { incident });
  return { owner, ref, incidentId: `inc_${id}` };
}

function compose(
  store: PatchbayStore,
  recipient: Recipient,
  content: QueuedContent,
): Promise<Notification | null> {
  const context = { store, gateway: { generation: 'v2' } } as unknown as PipeContext;
  const row = { id: 'n', recipient: recipientKey(recipient), createdAt: 5, tries: 0, content };
  return composeNotification(context, row);
}

const ids = (notification: Notification | null): readonly string[] | null =>
  notification && 'accounts' in notification
    ? notification.accounts.map((one) => ('account' in one ? one.account.id : one.id))
    : null;

test('of many accounts those are told that their owner still has to mend, and the count follows', async () => {
  const store = createMemoryStore();
  const accounts = [
    await add(store, 'broken'),
    await add(store, 'mended', { kind: 'running' }, mended),
    await add(store, 'outage', { kind: 'errored', cause: 'provider' }),
    { ...(await add(store, 'new-incident')), incidentId: 'inc_of_before' },
    { owner, ref: { generation: 'v2', accountId: 'gone' }, incidentId: 'inc_gone' } as const,
  ];
  const told = await compose(store, toAda, { kind: 'needs-owner', isReminder: true, accounts, count: 105 });
  expect(told).toMatchObject({
    id: 'n',
    createdAt: 5,
    kind: 'needs-owner',
    audience: 'owner',
    owner,
    isReminder: true,
    count: 101,
    accounts: [{ generation: 'v2', incidentId: 'inc_broken', since: FIXTURE_TIME }],
  });
  expect(ids(told)).toEqual(['broken']);
  const rest = accounts.slice(1);
  expect(
    await compose(store, toAda, { kind: 'needs-owner', isReminder: true, accounts: rest, count: 4 }),
  ).toBe(null);
});

test('what works again is told, and not what broke again', async () => {
  const store = createMemoryStore();
  const accounts = [
    await add(store, 'mended', { kind: 'running' }, mended),
    await add(store, 'broken-again'),
  ];
  const told = await compose(store, toAda, { kind: 'works-again', accounts });
  expect(ids(told)).toEqual(['mended']);
  expect(told).toMatchObject({ accounts: [{ recoveredBy: 'by-itself' }] });
  expect(await compose(store, toAda, { kind: 'works-again', accounts: accounts.slice(1) })).toBe(null);
});

test('a root cause is told with what still fails for it, and whose it is', async () => {
  const store = createMemoryStore();
  const proxy: AccountStatus = { kind: 'errored', cause: 'proxy' };
  const accounts = [await add(store, 'a', proxy), await add(store, 'mended', { kind: 'running' }, mended)];
  const cause = { kind: 'root-cause', isReminder: false, cause: 'proxy', provider: null } as const;
  const told = await compose(store, toTeam('proxy::'), { ...cause, accounts, count: 2 });
  expect(told).toMatchObject({ audience: 'operator', cause: 'proxy', count: 1, accounts: [{ owner }] });
  expect(ids(told)).toEqual(['a']);
  expect(await compose(store, toTeam('proxy::'), { ...cause, accounts: accounts.slice(1), count: 1 })).toBe(
    null,
  );
});

test('that a root cause is over is not told when it is back', async () => {
  const store = createMemoryStore();
  const over: QueuedContent = { kind: 'root-cause-over', cause: 'proxy', provider: null };
  const recipient = toTeam('proxy::');
  expect(await compose(store, recipient, over)).toMatchObject({ kind: 'root-cause-over', cause: 'proxy' });
  const entry: NoticeEntry = {
    key: 'inc_a',
    subject: 'v2 a',
    alarmedAt: 1,
    firstToldAt: 2,
    lastToldAt: 2,
    delivered: true,
    overAt: null,
    closed: false,
  };
  await store.writeNotices({
    recipient: recipientKey(recipient),
    version: 0,
    ledger: { ...emptyLedger, entries: [entry] },
    watched: true,
    at: 3,
    queue: [],
  });
  expect(await compose(store, recipient, over)).toBe(null);
});

test('accounts that were claimed meanwhile are nobody’s no more', async () => {
  const store = createMemoryStore();
  await add(store, 'claimed');
  const [claimed, free] = ['claimed', 'free'].map((id) => ({ id, provider: 'google', name: id }));
  const content = { kind: 'unclaimed-accounts', isReminder: false } as const;
  const both = [claimed, free].filter((one) => one !== undefined);
  const told = await compose(store, toTeam(UNCLAIMED), { ...content, accounts: both, count: 2 });
  expect(ids(told)).toEqual(['free']);
  expect(told).toMatchObject({ count: 1 });
  expect(await compose(store, toTeam(UNCLAIMED), { ...content, accounts: both.slice(0, 1), count: 1 })).toBe(
    null,
  );
});
