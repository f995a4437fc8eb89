import { expect, test } from 'vitest';
import { createMemoryStore } from '../store/memory-store.ts';
import type { PatchbayStore } from '../store/patchbay-store.ts';
import { unipileError } from '../test-kit/fake-unipile.ts';
import { startServer } from '../test-kit/start-server.ts';
import { createTestClock, START } from '../test-kit/test-clock.ts';
import type { Job, JobRunner } from './job-runner.ts';
import { PRUNE_EVERY_MS, TAKE_UP_EVERY_MS } from './start-jobs.ts';

const HOUR = 60 * 60_000;

const walks = ({ unipile }: { unipile: { calls: string[] } }): number =>
  unipile.calls.filter((call) => call === 'GET /v2/accounts/').length;

function countPrunes(store: PatchbayStore): { store: PatchbayStore; prunes: number[] } {
  const prunes: number[] = [];
  const prune: PatchbayStore['prune'] = async (before) => {
    prunes.push(before);
    await store.prune(before);
  };
  return { store: { ...store, prune }, prunes };
}

test('forgets incidents after a time of their own', async () => {
  const store = createMemoryStore();
  const ended: number[] = [];
  const server = startServer({
    store: { ...store, pruneIncidents: async (before) => void ended.push(before) },
    jobs: { keepIncidentsMs: 3 * HOUR, reconcileEveryMs: 0 },
  });
  await server.patchbay.drain();
  expect(ended).toEqual([START - 3 * HOUR]);
});

test('forgets an account some time after it was removed: lists no longer show it', async () => {
  const server = startServer({ jobs: { keepRemovedMs: 3 * HOUR, reconcileEveryMs: 0 } });
  server.unipile.add();
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
  await server.patchbay.removeAccount({ accountId: 'acc_1', ownerId: 'ada' });
  await server.clock.advance(3 * HOUR);
  await server.patchbay.drain();
  expect((await server.accounts('ada')).map(({ status }) => status.kind)).toEqual(['removed']);
  await server.clock.advance(PRUNE_EVERY_MS);
  await server.patchbay.drain();
  expect(await server.accounts('ada')).toEqual([]);
});

test('reconciles every hour', async () => {
  const server = startServer();
  await server.clock.advance(HOUR - 1);
  await server.patchbay.drain();
  expect(walks(server)).toBe(0);
  await server.clock.advance(1);
  await server.patchbay.drain();
  expect(walks(server)).toBe(1);
  await server.clock.advance(HOUR);
  await server.patchbay.drain();
  expect(walks(server)).toBe(2);
});

test('reconciles as often as it is told, or never', async () => {
  const often = startServer({ jobs: { reconcileEveryMs: 60_000 } });
  await often.clock.advance(60_000);
  await often.patchbay.drain();
  expect(walks(often)).toBe(1);
  const never = startServer({ jobs: { reconcileEveryMs: 0 } });
  await never.clock.advance(48 * HOUR);
  await never.patchbay.drain();
  expect(walks(never)).toBe(0);
});

test('of several processes over one store one does it', async () => {
  const store = createMemoryStore();
  const clock = createTestClock();
  const servers = [startServer({ store, clock }), startServer({ store, clock })];
  for (let hours = 1; hours <= 3; hours++) {
    await clock.advance(HOUR);
    for (const { patchbay } of servers) await patchbay.drain();
    expect(servers.reduce((sum, server) => sum + walks(server), 0)).toBe(hours);
  }
});

test('a process whose clock was ahead once keeps nobody from the work', async () => {
  const store = createMemoryStore();
  const ahead = startServer({ store, clock: createTestClock(START + 365 * 24 * HOUR) });
  await ahead.clock.advance(HOUR);
  await ahead.patchbay.drain();
  expect(walks(ahead)).toBe(1);
  const server = startServer({ store });
  await server.clock.advance(HOUR);
  await server.patchbay.drain();
  expect(walks(server)).toBe(1);
});

test('a round that fails is logged, and the next one comes', async () => {
  const server = startServer();
  server.unipile.next.push(() => unipileError(401, 'api/invalid_credentials'));
  await server.clock.advance(HOUR);
  await server.patchbay.drain();
  expect(server.logs.at(-1)).toMatchObject({
    level: 'warn',
    message: expect.stringContaining('"reconcile" failed'),
  });
  await server.clock.advance(HOUR);
  await server.patchbay.drain();
  expect(walks(server)).toBe(2);
});

test('forgets what is older than it should be kept, at the start and every hour', async () => {
  const { store, prunes } = countPrunes(createMemoryStore());
  const server = startServer({ store, jobs: { keepMs: 2 * HOUR, reconcileEveryMs: 0 } });
  await server.patchbay.drain();
  expect(prunes).toEqual([START - 2 * HOUR]);
  await server.clock.advance(HOUR);
  await server.patchbay.drain();
  expect(prunes).toEqual([START - 2 * HOUR, START - HOUR]);
});

test('ends with the server, without a word', async () => {
  const server = startServer();
  await server.patchbay.close();
  await server.clock.advance(3 * HOUR);
  expect(walks(server)).toBe(0);
  expect(server.logs).toEqual([]);
});

test('a runner of the app’s gets every job, and is stopped with the server', async () => {
  const given: Job[] = [];
  let stopped = 0;
  const runner: JobRunner = {
    start: (jobs) => given.push(...jobs),
    async stop() {
      stopped += 1;
    },
  };
  const server = startServer({ jobs: { runner } });
  expect(given.map(({ name, everyMs }) => [name, everyMs])).toEqual([
    ['prune', PRUNE_EVERY_MS],
    ['take-up', TAKE_UP_EVERY_MS],
    ['reconcile', HOUR],
  ]);
  await server.clock.advance(3 * HOUR);
  expect(walks(server)).toBe(0); // no timer of ours beside it
  await given.at(-1)?.run();
  expect(walks(server)).toBe(1);
  await server.patchbay.close();
  expect(stopped).toBe(1);
  await expect(given.at(-1)?.run()).rejects.toThrow(/closed/);
});
