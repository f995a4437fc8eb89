import { HttpResponse, http } from 'msw';
import { setupWorker } from 'msw/browser';
import { afterEach, expect, it } from 'vitest';
import { setupMockWorker } from './browser.ts';
import { createMockUnipile, createTestClock, type MockUnipile } from './index.ts';
import { type Door, faultMeanings } from './testing/fault-meanings.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  // Worlds first: a worker waits for the calls that are under way, and those may wait for their world's clock.
  for (const close of closing.splice(0)) await close();
});

const quiet = { quiet: true, onUnhandledFrame: 'bypass' } as const;

function makeMock(origin = 'https://unipile.mock'): MockUnipile {
  const mock = createMockUnipile({ origin, clock: createTestClock({ running: true }) });
  closing.push(mock.dispose);
  return mock;
}

async function start(mock: MockUnipile): Promise<ReturnType<typeof setupMockWorker>> {
  const worker = setupMockWorker(mock);
  await worker.start(quiet);
  closing.push(() => worker.stop());
  return worker;
}

function listAccounts(mock: MockUnipile): Promise<Response> {
  return fetch(`${mock.origin}/v2/accounts/`, { headers: { 'x-api-key': mock.apiKey } });
}

/** The same mock through each of its doors in a page; those of Node stand in `faults.test.ts`. */
const doors: Readonly<Record<string, () => Promise<Door>>> = {
  'in this page': async () => {
    const mock = makeMock();
    return { mock, fetch: (input, init) => mock.fetch(input as string, init) };
  },
  'through the worker': async () => {
    const mock = makeMock();
    await start(mock);
    return { mock, fetch: (input, init) => fetch(input, init) };
  },
};

for (const [name, open] of Object.entries(doors)) {
  it.each(Object.entries(faultMeanings))(`${name}: %s`, async (_, check) => check(await open()));
}

it("answers the page's own fetch with the world as it is", async () => {
  const mock = makeMock();
  await start(mock);
  const [first] = mock.world.accounts.list();
  if (!first) throw new Error('The world is empty.');
  expect(await (await listAccounts(mock)).json()).toMatchObject({ object: 'Accounts', data: { length: 6 } });
  await mock.disconnect(first.id);
  const response = await fetch(`${mock.origin}/v2/accounts/${first.id}`, {
    headers: { 'x-api-key': mock.apiKey },
  });
  expect(await response.json()).toMatchObject({ id: first.id, status: 'disconnected' });
});

it('stands beside handlers of the host, which may also answer in its place until they are reset', async () => {
  const mock = makeMock();
  const worker = await start(mock);
  worker.use(
    http.get('https://app.test/api', () => HttpResponse.text('the host')),
    http.get(`${mock.origin}/v2/accounts/`, () => HttpResponse.text('instead')),
  );
  expect(await (await fetch('https://app.test/api')).text()).toBe('the host');
  expect(await (await listAccounts(mock)).text()).toBe('instead');
  worker.resetHandlers();
  expect(await (await listAccounts(mock)).json()).toMatchObject({ data: { length: 6 } });
});

it('begins afresh after a reset between two tests', async () => {
  const mock = makeMock();
  await start(mock);
  for (const { id } of mock.world.accounts.list()) await mock.remove(id);
  mock.faults.add({ status: 500 });
  expect((await listAccounts(mock)).status).toBe(500);
  mock.reset();
  expect(await (await listAccounts(mock)).json()).toMatchObject({ data: { length: 6 } });
});

it('serves several worlds in one page, each at its own origin', async () => {
  const [one, other] = [makeMock('https://one.mock'), makeMock('https://other.mock')];
  const worker = setupWorker(...one.handlers, ...other.handlers);
  await worker.start(quiet);
  closing.push(() => worker.stop());
  for (const { id } of one.world.accounts.list()) await one.remove(id);
  expect(await (await listAccounts(one)).json()).toMatchObject({ data: { length: 0 } });
  expect(await (await listAccounts(other)).json()).toMatchObject({ data: { length: 6 } });
});

it('keeps nothing once the world is disposed of and the worker stopped', async () => {
  const clock = createTestClock();
  const mock = createMockUnipile({
    clock,
    webhooks: [{ url: 'https://app.test/webhook', secret: 's' }],
    deliver: async () => new Response(null, { status: 500 }),
  });
  const worker = setupMockWorker(mock);
  await worker.start(quiet);
  mock.faults.add({ latencyMs: 3_600_000 });
  const late = listAccounts(mock);
  await mock.disconnect(mock.world.accounts.list()[0]?.id ?? '');
  await expect.poll(() => clock.sleepers()).toBe(2); // the retry, and the call that waits
  mock.dispose();
  expect((await late).status).toBe(200); // nobody is left hanging
  expect(clock.sleepers()).toBe(0);
  await worker.stop();
  // The name leads nowhere: without the mock there is only the network.
  await expect(listAccounts(mock)).rejects.toThrow(TypeError);
});
