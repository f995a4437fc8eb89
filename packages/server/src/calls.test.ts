import type { PatchbayErrorBody } from '@patchbay/core';
import { afterEach, expect, test, vi } from 'vitest';
import { CLOSE_MS } from './calls.ts';
import { startServer, type TestServer } from './test-kit/start-server.ts';

async function withAccount(options: Parameters<typeof startServer>[0] = {}): Promise<TestServer> {
  const server = startServer(options);
  server.unipile.add();
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
  await server.patchbay.drain();
  return server;
}

/** The next call to Unipile waits until it is released, or given up. */
function slowDown({ unipile }: TestServer): () => void {
  let release = (): void => {};
  unipile.next.push(
    ({ signal }) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) reject(signal.reason);
        signal.addEventListener('abort', () => reject(signal.reason));
        release = () =>
          resolve(Response.json({ object: 'HostedAuthLink', link: 'https://auth.unipile.com/x' }));
      }),
  );
  return () => release();
}

const askForLink = ({ call }: TestServer): Promise<Response> =>
  call('ada', '/links', {
    method: 'POST',
    body: JSON.stringify({ purpose: 'reconnect', accountId: 'acc_1' }),
  });

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Closes the server when nothing ends by itself. */
async function closeLate({ patchbay }: TestServer): Promise<void> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const closed = patchbay.close();
  await vi.advanceTimersByTimeAsync(CLOSE_MS + 1_000);
  await closed;
}
afterEach(() => vi.useRealTimers());

test('a call that is under way when the server closes is finished first', async () => {
  const server = await withAccount();
  const release = slowDown(server);
  const asked = askForLink(server);
  await turn();
  const closed = server.patchbay.close();
  await turn();
  release();
  expect((await asked).status).toBe(200);
  await closed;
  expect(server.logs).toEqual([]);
});

test('jobs that cannot be stopped keep no call from its answer, and whoever closes hears of it', async () => {
  const stop = (): Promise<void> => Promise.reject(new Error('the database is away'));
  const server = await withAccount({ jobs: { runner: { start: () => {}, stop } } });
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => void unhandled.push(reason);
  process.on('unhandledRejection', note);
  const release = slowDown(server);
  const asked = askForLink(server);
  await turn();
  const closed = server.patchbay.close();
  await turn();
  await turn();
  process.off('unhandledRejection', note);
  release();
  expect((await asked).status).toBe(200);
  await expect(closed).rejects.toThrow('the database is away');
  expect(unhandled).toEqual([]); // one of them ends a process of Node
});

test('a call that lasts too long is told to ask again, and nobody is alarmed', async () => {
  const server = await withAccount();
  slowDown(server);
  const asked = askForLink(server);
  await turn();
  await closeLate(server);
  const answer = await asked;
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('1');
  expect(((await answer.json()) as PatchbayErrorBody).error.code).toBe('unavailable');
  expect(server.logs).toEqual([]);
});

test('what has to ask Unipile after the server closed is told the same', async () => {
  const server = await withAccount();
  slowDown(server);
  await server.patchbay.close();
  expect((await askForLink(server)).status).toBe(503);
  const accounts = await server.call('ada', '/accounts');
  expect(accounts.status).toBe(200); // which the store knows
  expect(server.logs).toEqual([]);
});

test('a person who comes back while the server closes sees a page, and the next start goes on', async () => {
  const server = await withAccount();
  await server.link('ada', { purpose: 'connect', providers: '*' });
  slowDown(server);
  const page = server.comeBack(server.token(), { account_id: 'acc_2', state: server.token() });
  await turn();
  await closeLate(server);
  expect((await page).status).toBe(503);
  expect(await (await page).text()).toContain('<html');
  expect(server.logs).toEqual([]);
  expect(await server.store.pendingDeliveries(0, 10)).toMatchObject([{ source: 'callback' }]);
});

test('is not ready from the first moment of closing, and keeps no stream', async () => {
  const server = await withAccount();
  const release = slowDown(server);
  const asked = askForLink(server);
  await turn();
  const closed = server.patchbay.close();
  expect((await server.call('', '/ready')).status).toBe(503);
  const stream = await server.call('ada', '/stream');
  release();
  await asked;
  await closed;
  expect(await stream.text()).not.toContain('event:');
});
