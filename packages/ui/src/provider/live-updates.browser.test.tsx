import { accountKeys } from '@patchbay/core';
import { makeAccount } from '@patchbay/core/testing';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createFakeClient, type FakeClient } from '../test/fake-client.ts';
import { createManualClock, type ManualClock } from '../test/manual-clock.ts';
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
