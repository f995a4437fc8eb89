import { accountKeys } from '@patchbay/core';
import { makeAccount } from '@patchbay/core/testing';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createFakeClient, type FakeClient } from '../test/fake-client.ts';
import { createManualClock, type ManualClock } from '../test/manual-clock.ts';
import { startLiveStream } from './live-stream.ts';
import { createLiveUpdates, type LiveUpdates } from './live-updates.ts';

interface Scene {
  readonly live: LiveUpdates;
  readonly client: FakeClient;
  readonly cache: QueryClient;
  readonly clock: ManualClock;
  /** How often something on screen was read again. */
  readonly reads: ReturnType<typeof vi.fn>;
}

/** A cache with one account on screen. */
function makeScene(position: string | null): Scene {
  const client = createFakeClient();
  const cache = new QueryClient();
  const clock = createManualClock();
  if (position !== null) cache.setQueryData(accountKeys.list('test'), { ids: ['a'], position });
  cache.setQueryData(accountKeys.account('test', 'a'), makeAccount({ id: 'a', version: 'fake.0' }));
  const reads = vi.fn(async () => makeAccount({ id: 'a', version: 'fake.0' }));
  const observer = new QueryObserver(cache, {
    queryKey: accountKeys.account('test', 'a'),
    queryFn: reads,
    staleTime: Number.POSITIVE_INFINITY,
  });
  onTestFinished(observer.subscribe(() => {}));
  return { live: createLiveUpdates(client, cache, 'test', clock), client, cache, clock, reads };
}

test('the stream starts where the list on screen ends, and feeds the cache', async () => {
  const { live, client, cache, clock, reads } = makeScene('fake.7');
  onTestFinished(live.retain());
  await clock.advance(0);
  expect(client.streams).toEqual([{ after: 'fake.7' }]);
  expect(live.getState()).toBe('live');
  client.change(makeAccount({ id: 'a', name: 'Changed' }));
  await clock.advance(0);
  expect(cache.getQueryData(accountKeys.account('test', 'a'))).toMatchObject({ name: 'Changed' });
  expect(reads).not.toHaveBeenCalled();
});

test('without a position what is on screen is read again once the stream is live', async () => {
  const { live, client, clock, reads } = makeScene(null);
  onTestFinished(live.retain());
  await clock.advance(0);
  expect(client.streams).toEqual([{ after: null }]);
  expect(reads).toHaveBeenCalledTimes(1);
});

test('a reset reads again what is on screen', async () => {
  const { live, client, clock, reads } = makeScene('fake.0');
  onTestFinished(live.retain());
  await clock.advance(0);
  client.reset();
  await clock.advance(0);
  expect(reads).toHaveBeenCalledTimes(1);
});

test('one stream serves all users and ends with the last', async () => {
  const { live, client, clock } = makeScene('fake.0');
  const leaveFirst = live.retain();
  const leaveSecond = live.retain();
  await clock.advance(0);
  leaveFirst();
  await clock.advance(0);
  expect(live.getState()).toBe('live');
  leaveSecond();
  await clock.advance(0);
  expect(live.getState()).toBe('connecting');
  expect(client.streams).toHaveLength(1);
});

test('a user that only moves house does not cost a connection', async () => {
  const { live, client, clock } = makeScene('fake.0');
  live.retain()();
  onTestFinished(live.retain());
  await clock.advance(0);
  expect(client.streams).toHaveLength(1);
});

test('the network or the page coming back ends the waiting', async () => {
  const { live, client, clock } = makeScene('fake.0');
  const states: string[] = [];
  onTestFinished(live.subscribe(() => states.push(live.getState())));
  onTestFinished(live.retain());
  await clock.advance(0);
  client.dropStream();
  await clock.advance(0);
  client.restoreStream();
  dispatchEvent(new Event('online'));
  await clock.advance(0);
  client.dropStream();
  await clock.advance(0);
  client.restoreStream();
  document.dispatchEvent(new Event('visibilitychange'));
  await clock.advance(0);
  expect(states).toEqual(['connecting', 'live', 'paused', 'live', 'paused', 'live']);
});

test('providers of one owner share one connection, and the next takes over when the first goes', async () => {
  const client = createFakeClient();
  const clock = createManualClock();
  const tag = crypto.randomUUID();
  const caches = [new QueryClient(), new QueryClient()];
  const [first, second] = caches.map((cache) => {
    cache.setQueryData(accountKeys.list('test'), { ids: ['a'], position: 'fake.0', streamTag: tag });
    return createLiveUpdates(client, cache, 'test', clock);
  });
  const leaveFirst = first?.retain();
  if (second) onTestFinished(second.retain());
  await expect.poll(() => client.openStreams()).toBe(1);
  client.change(makeAccount({ id: 'a', name: 'Changed' }));
  const name = (cache: QueryClient): unknown =>
    cache.getQueryData<{ name: string }>(accountKeys.account('test', 'a'))?.name;
  await expect.poll(() => caches.map(name)).toEqual(['Changed', 'Changed']);
  expect(client.streams).toHaveLength(1);
  leaveFirst?.();
  await expect.poll(() => client.streams).toEqual([{ after: 'fake.0' }, { after: 'fake.1' }]);
  await expect.poll(() => client.openStreams()).toBe(1);
  expect(second?.getState()).toBe('live');
});

test('when the list turns out to be of somebody else, the stream is too', async () => {
  const { live, client, cache } = makeScene('fake.0');
  onTestFinished(live.retain());
  await expect.poll(() => client.openStreams()).toBe(1);
  cache.setQueryData(accountKeys.list('test'), {
    ids: ['a'],
    position: 'fake.5',
    streamTag: crypto.randomUUID(),
  });
  await expect.poll(() => client.streams).toEqual([{ after: 'fake.0' }, { after: 'fake.5' }]);
  await expect.poll(() => client.openStreams()).toBe(1);
});

test('a burst of events is put into the cache once per frame', async () => {
  const { live, client, cache, clock } = makeScene('fake.0');
  onTestFinished(live.retain());
  await clock.advance(0);
  const frames: string[][] = [];
  let frame: string[] = [];
  onTestFinished(
    cache.getQueryCache().subscribe((event) => {
      if (event.type !== 'updated' || event.action.type !== 'success') return;
      if (frame.length === 0) {
        frames.push(frame);
        queueMicrotask(() => {
          frame = [];
        });
      }
      frame.push(event.query.state.data.name);
    }),
  );
  const names = Array.from({ length: 200 }, (_, index) => `Name ${index}`);
  for (const name of names) client.change(makeAccount({ id: 'a', name }));
  await expect.poll(() => frames.flat()).toEqual(names);
  expect(frames.length).toBeLessThan(20);
});

test('where the stream cannot be loaded that is said, what is on screen is read, and it is tried again', async () => {
  const { client, cache, clock, reads } = makeScene('fake.0');
  let tries = 0;
  const load = async (): Promise<{ startLiveStream: typeof startLiveStream }> => {
    tries += 1;
    if (tries < 3) throw new TypeError('Failed to fetch dynamically imported module');
    return { startLiveStream };
  };
  const live = createLiveUpdates(client, cache, 'test', clock, load);
  onTestFinished(live.retain());
  await clock.advance(0);
  expect(live.getState()).toBe('paused');
  expect(reads).not.toHaveBeenCalled();
  await clock.advance(15_000);
  expect([tries, live.getState()]).toEqual([2, 'paused']);
  expect(reads).toHaveBeenCalledTimes(1);
  await clock.advance(15_000);
  expect(tries).toBe(2); // less and less often
  await clock.advance(15_000);
  expect([tries, live.getState()]).toEqual([3, 'live']);
  expect(client.streams).toHaveLength(1);
});

test('a stream that fails to start is tried again like one that cannot be loaded', async () => {
  const { client, cache, clock } = makeScene('fake.0');
  let tries = 0;
  const start: typeof startLiveStream = (options) => {
    tries += 1;
    if (tries === 1) throw new DOMException('no channels here', 'SecurityError');
    return startLiveStream(options);
  };
  const live = createLiveUpdates(client, cache, 'test', clock, async () => ({ startLiveStream: start }));
  onTestFinished(live.retain());
  await clock.advance(0);
  expect(live.getState()).toBe('paused');
  await clock.advance(15_000);
  expect(live.getState()).toBe('live');
});

test('nothing starts for a page that has gone while the stream was being loaded', async () => {
  const { client, cache, clock } = makeScene('fake.0');
  const loads: (() => void)[] = [];
  const load = (): Promise<{ startLiveStream: typeof startLiveStream }> =>
    new Promise((resolve, reject) => {
      loads.push(() => (loads.length === 1 ? resolve({ startLiveStream }) : reject(new TypeError('away'))));
    });
  const live = createLiveUpdates(client, cache, 'test', clock, load);
  for (const round of [0, 1]) {
    live.retain()();
    await clock.advance(0);
    loads[round]?.();
    await clock.advance(0);
  }
  expect(client.streams).toEqual([]);
  expect(live.getState()).toBe('connecting');
});

test('where no stream gets through the accounts are kept current by asking, and nobody reads "paused"', async () => {
  const { live, client, cache, clock } = makeScene('fake.0');
  client.dropStream();
  const asked: (string | null)[] = [];
  client.listChanges = async (after) => {
    asked.push(after);
    const account = makeAccount({ id: 'a', name: 'Asked for', version: 'fake.3' });
    const events = asked.length === 1 ? [{ id: 'fake.3', account }] : [];
    return { events, position: 'fake.3', reset: false, hasMore: false };
  };
  onTestFinished(live.retain());
  await clock.advance(5_000);
  await expect.poll(live.getState).toBe('polling');
  await clock.advance(0);
  expect(cache.getQueryData(accountKeys.account('test', 'a'))).toMatchObject({ name: 'Asked for' });
  client.restoreStream();
  await clock.advance(30_000);
  await expect.poll(() => client.streams.at(-1)).toEqual({ after: 'fake.3' });
  expect(asked.slice(0, 2)).toEqual(['fake.0', 'fake.3']);
});

test('while nobody sees the page its own stream rests, and it goes on when somebody does', async () => {
  const { live, client, clock } = makeScene('fake.0');
  onTestFinished(live.retain());
  await clock.advance(0);
  const seen = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  onTestFinished(() => seen.mockRestore());
  document.dispatchEvent(new Event('visibilitychange'));
  await clock.advance(29_000);
  expect(client.openStreams()).toBe(1);
  await clock.advance(1_000);
  await expect.poll(client.openStreams).toBe(0);
  seen.mockReturnValue('visible');
  document.dispatchEvent(new Event('visibilitychange'));
  await clock.advance(0);
  await expect.poll(client.openStreams).toBe(1);
});
