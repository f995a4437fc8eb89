import { expect, test } from 'vitest';
import { createMemoryStore } from '../store/memory-store.ts';
import { startServer } from '../test-kit/start-server.ts';

test('a server that works is healthy and ready, for anybody who asks', async () => {
  const server = startServer();
  for (const path of ['/health', '/ready']) {
    const response = await server.call('', path);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  }
});

test('a server whose store does not answer is healthy and not ready, and says no more', async () => {
  const store = createMemoryStore();
  const server = startServer({ store });
  store.pendingDeliveries = async () => {
    throw new Error('the disk of host 10.0.0.7 is gone');
  };
  const response = await server.call('', '/ready');
  expect([response.status, await response.json()]).toEqual([503, { status: 'unavailable' }]);
  expect((await server.call('', '/health')).status).toBe(200);
  expect(server.logs.at(-1)).toMatchObject({ level: 'error', message: 'the store does not answer.' });
});

test('a server that closes is not ready', async () => {
  const server = startServer();
  await server.patchbay.close();
  expect((await server.call('', '/ready')).status).toBe(503);
});
