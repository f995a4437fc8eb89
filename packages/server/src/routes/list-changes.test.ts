import type { ChangesAnswer } from '@patchbay/core';
import { expect, test } from 'vitest';
import { createMemoryStore } from '../store/memory-store.ts';
import { ownerEpoch } from '../store/owner-epoch.ts';
import { makeEvent, startServer, type TestServer } from '../test-kit/start-server.ts';

const e = ownerEpoch('e', { tenantId: 'default', ownerId: 'ada' });
const ofBob = ownerEpoch('e', { tenantId: 'default', ownerId: 'bob' });

async function poll(
  server: TestServer,
  after: string | null,
  headers: Record<string, string> = {},
): Promise<{ response: Response; answer: ChangesAnswer }> {
  const query = after === null ? '' : `?after=${encodeURIComponent(after)}`;
  const response = await server.call('ada', `/changes${query}`, { headers });
  const text = await response.text();
  return { response, answer: text === '' ? null : JSON.parse(text) };
}

async function startWithAccount(keepEvents = 1000): Promise<TestServer> {
  const server = startServer({ store: createMemoryStore({ epoch: 'e', keepEvents }) });
  server.unipile.add();
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
  await server.patchbay.drain();
  return server;
}

/** Makes `count` events. */
async function rename(server: TestServer, count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    server.unipile.add({ name: `Name ${i}` });
    await server.deliver(makeEvent('account.status.new_word'));
    await server.patchbay.drain();
  }
}

test('tells what came after a position, oldest first, with the position to go on from', async () => {
  const server = await startWithAccount();
  const start = (await poll(server, null)).answer.position;
  await rename(server, 2);
  const { answer } = await poll(server, start);
  expect(answer.events.map(({ account }) => account.name)).toEqual(['Name 0', 'Name 1']);
  expect(answer).toMatchObject({ position: answer.events[1]?.id, reset: false, hasMore: false });
  expect((await poll(server, answer.position)).answer).toMatchObject({
    events: [],
    position: answer.position,
  });
});

test('without a position begins with what comes from now on', async () => {
  const server = await startWithAccount();
  const { response, answer } = await poll(server, null);
  expect(answer).toEqual({ events: [], position: `${e}.1`, reset: false, hasMore: false });
  expect(response.headers.get('etag')).toBe(`"${e}.1"`);
});

test('answers 304 while there is no news, and never when there is', async () => {
  const server = await startWithAccount();
  const quiet = await poll(server, `${e}.1`, { 'if-none-match': `"${e}.1"` });
  expect(quiet.response.status).toBe(304);
  expect(quiet.answer).toBeNull();
  expect(quiet.response.headers.get('etag')).toBe(`"${e}.1"`);
  expect(quiet.response.headers.has('x-request-id')).toBe(true);
  await rename(server, 1);
  const loud = await poll(server, `${e}.1`, { 'if-none-match': `"${e}.1"` });
  expect(loud.response.status).toBe(200);
  expect((await poll(server, `${e}.1`, { 'if-none-match': `"${e}.2"` })).answer.events).toHaveLength(1);
});

test.each([
  [`W/"${e}.1"`, 304],
  [`"other.7", W/"${e}.1" , "x"`, 304],
  [`"${e}.1","${e}.2"`, 304],
  ['*', 304],
  [' * ', 304],
  [`W/"${e}.2"`, 200],
  [`${e}.1`, 200],
  [`"x${e}.1"`, 200],
  ['"*"', 200],
  ['', 200],
])('while there is no news, If-None-Match: %s is answered with %i', async (tag, status) => {
  const server = await startWithAccount();
  expect((await poll(server, `${e}.1`, { 'if-none-match': tag })).response.status).toBe(status);
  await rename(server, 1);
  expect((await poll(server, `${e}.1`, { 'if-none-match': tag })).response.status).toBe(200);
});

for (const [what, after] of [
  ['of another store', 'other.1'],
  ['that is still to come', `${e}.99`],
  ['that is none', 'nonsense'],
  ['that was trimmed', `${e}.1`],
] as const) {
  test(`a position ${what} is a reset, whatever tag comes with it`, async () => {
    const server = await startWithAccount(1);
    await rename(server, 2);
    const { response, answer } = await poll(server, after, { 'if-none-match': `"${e}.3"` });
    expect(response.status).toBe(200);
    expect(answer).toEqual({ events: [], position: `${e}.3`, reset: true, hasMore: false });
  });
}

test('a long absence comes in pieces that follow each other', async () => {
  const server = await startWithAccount();
  await rename(server, 101);
  const first = (await poll(server, `${e}.1`)).answer;
  expect(first).toMatchObject({ position: `${e}.101`, hasMore: true });
  const rest = (await poll(server, first.position)).answer;
  expect(rest).toMatchObject({ position: `${e}.102`, hasMore: false });
  expect(first.events.length + rest.events.length).toBe(101);
});

test('says nothing of other owners', async () => {
  const server = await startWithAccount();
  const response = await server.call('bob', `/changes?after=${ofBob}.0`);
  expect(await response.json()).toMatchObject({ events: [], position: `${ofBob}.0`, reset: false });
});
