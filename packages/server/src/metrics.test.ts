import { expect, test } from 'vitest';
import type { Metric } from './metrics.ts';
import { openStream } from './test-kit/open-stream.ts';
import { makeEvent, startServer } from './test-kit/start-server.ts';

function setUp() {
  const metrics: Metric[] = [];
  const server = startServer({ onMetric: (metric) => metrics.push(metric) });
  server.unipile.add();
  return { server, metrics, named: (name: Metric['name']) => metrics.filter((one) => one.name === name) };
}

test('counts requests by route, never by address', async () => {
  const { server, named } = setUp();
  await server.call('ada', '/accounts/acc_secret');
  await server.call('ada', '/nowhere');
  expect(named('request')).toEqual([
    { name: 'request', method: 'GET', route: '/accounts/:id', status: 404, durationMs: 0 },
    { name: 'request', method: 'GET', route: '*', status: 404, durationMs: 0 },
  ]);
});

test('counts deliveries and reads', async () => {
  const { server, named } = setUp();
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
  await server.patchbay.drain();
  const event = makeEvent('account.status.disconnected');
  for (const body of [event, event, makeEvent('message.new')]) await server.deliver(body);
  await server.patchbay.drain();
  expect(named('delivery').map((one) => 'outcome' in one && one.outcome)).toEqual([
    'recorded',
    'repeated',
    'ignored',
  ]);
  expect(named('reread')).toEqual([
    { name: 'reread', outcome: 'confirmed' },
    { name: 'reread', outcome: 'confirmed' },
  ]);
});

test('tells how many streams are open, and what a reconciliation found', async () => {
  const { server, named } = setUp();
  const stream = await openStream(server, 'ada');
  stream.abort();
  await stream.until(() => named('streams').length === 2);
  expect(named('streams')).toEqual([
    { name: 'streams', open: 1 },
    { name: 'streams', open: 0 },
  ]);
  await server.patchbay.reconcile();
  expect(named('reconcile')).toEqual([
    { name: 'reconcile', owned: 0, unclaimed: 1, removed: 0, unwritten: 0 },
  ]);
});

test('a sink that throws breaks nothing', async () => {
  const server = startServer({
    onMetric: () => {
      throw new Error('no counter');
    },
  });
  expect((await server.call('ada', '/accounts')).status).toBe(200);
});
