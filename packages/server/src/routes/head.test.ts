import type { CreateRepairLinkAnswer, CreateSharedLinkAnswer } from '@patchbay/core';
import { expect, test, vi } from 'vitest';
import { createMemoryBus } from '../bus/event-bus.ts';
import { createMemoryStore } from '../store/memory-store.ts';
import type { PatchbayStore } from '../store/patchbay-store.ts';
import { send, startForOperators } from '../test-kit/start-for-operators.ts';
import { routeTable } from './route-table.ts';

/** What leaves something behind. */
const writes = [
  'recordDelivery',
  'settleDelivery',
  'bindAccount',
  'changeAccount',
  'createAttempt',
  'settleAttempt',
  'bindByAttempt',
  'countTry',
  'createLink',
  'noteLink',
] as const satisfies readonly (keyof PatchbayStore)[];

/** A server with something behind every route, for an operator who has a broken account. */
async function setUp() {
  const bus = createMemoryBus();
  const store = createMemoryStore();
  const server = startForOperators({ bus, store });
  server.unipile.add({ status: 'disconnected' });
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ops' });
  const repair = await send(server, '/ops', 'POST', '/repair-links', { accountId: 'acc_1' });
  const shared = await send(server, '/ops', 'POST', '/operator/shared-links', {
    ownerId: 'ops',
    providers: '*',
  });
  const tokenOf = ({ url }: { readonly url: string }): string => url.slice(url.lastIndexOf('/') + 1);
  await server.link('/ops', { purpose: 'connect', providers: '*' });
  await server.patchbay.drain();
  server.unipile.add({ id: 'acc_new', created_at: new Date(server.clock.now()).toISOString() });
  const places: Readonly<Record<string, string>> = {
    '/accounts/:id': '/accounts/acc_1',
    '/accounts/:id/incidents': '/accounts/acc_1/incidents',
    '/callback/:attempt': `/callback/${server.token()}?account_id=acc_new`,
    '/repair/:token': `/repair/${tokenOf((await repair.json()) as CreateRepairLinkAnswer)}`,
    '/connect/:token': `/connect/${tokenOf((await shared.json()) as CreateSharedLinkAnswer)}`,
  };
  const written: string[] = [];
  for (const name of writes)
    vi.spyOn(store, name).mockImplementation(async () => written.push(name) as never);
  server.unipile.calls.length = 0;
  return {
    server,
    written,
    subscribed: vi.spyOn(bus, 'subscribe'),
    paths: routeTable.flatMap(([verb, pattern]) => (verb === 'GET' ? [places[pattern] ?? pattern] : [])),
  };
}

test('HEAD leaves everything as it is, whatever GET would do', async () => {
  const { server, written, subscribed, paths } = await setUp();
  for (const path of paths) {
    const head = await server.call('/ops', path, { method: 'HEAD' });
    expect([path, head.status, await head.text()]).toEqual([path, 200, '']);
  }
  await server.patchbay.drain();
  expect(written).toEqual([]);
  expect(subscribed).not.toHaveBeenCalled();
  expect(server.unipile.calls.filter((call) => !call.startsWith('GET '))).toEqual([]);
  expect(server.unipile.calls).not.toContain('GET /v2/accounts/acc_new');
});

/** Each answer has its own. */
const OWN = ['x-request-id', 'content-security-policy'];

const headersOf = ({ status, headers }: Response): unknown => [
  status,
  [...headers].filter(([name]) => !OWN.includes(name)),
];

for (const who of ['/ops', '/bob', '']) {
  test(`HEAD says what GET would to ${who || 'nobody'}`, async () => {
    const { server, paths } = await setUp();
    vi.restoreAllMocks();
    for (const path of paths) {
      const head = await server.call(who, path, { method: 'HEAD' });
      const leave = new AbortController();
      const got = await server.call(who, path, { signal: leave.signal });
      leave.abort(); // a stream has no end
      expect([path, headersOf(head)]).toEqual([path, headersOf(got)]);
    }
  });
}

test('HEAD of what is not there, or of what is only written to, is 404', async () => {
  const { server } = await setUp();
  for (const path of [
    '/callback/made-up',
    '/repair/made-up',
    '/accounts/acc_none',
    '/links',
    '/webhooks/unipile',
  ]) {
    const head = await server.call('/ops', path, { method: 'HEAD' });
    expect([path, head.status, await head.text()]).toEqual([path, 404, '']);
  }
});
