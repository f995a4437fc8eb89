import type { StreamState } from '@patchbay/core';
import { makeAccount } from '@patchbay/core/testing';
import { expect, test } from 'vitest';
import { createMemoryStore } from '../test/memory-store.ts';
import type { PatchbayEvent } from './patchbay-event.ts';
import { watchAccounts } from './watch-accounts.ts';

const ada = makeAccount({ status: { kind: 'disconnected', cause: 'credentials' } });

function makeScene() {
  const accounts = createMemoryStore([ada]);
  const listeners = new Set<() => void>();
  let state: StreamState = 'live';
  const live = {
    getState: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const events: PatchbayEvent[] = [];
  const stop = watchAccounts(accounts, live, (event) => events.push(event));
  const setLive = (next: StreamState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  return { accounts, listeners, events, stop, setLive };
}

test('a status that changes is told once, with what it was', () => {
  const { accounts, events } = makeScene();
  accounts.put({ ...ada, status: { kind: 'running' } });
  accounts.put({ ...ada, status: { kind: 'running' }, handle: 'other@example.com' });
  expect(events).toEqual([
    {
      type: 'status.changed',
      accountId: ada.id,
      provider: 'linkedin',
      from: 'disconnected',
      to: 'running',
    },
  ]);
});

test('an account that comes is no change of a status; its next one is', () => {
  const { accounts, events } = makeScene();
  const grace = makeAccount({ id: 'grace' });
  accounts.put(grace);
  expect(events).toEqual([]);
  accounts.put({ ...grace, status: { kind: 'paused' } });
  expect(events).toMatchObject([{ accountId: 'grace', from: 'running', to: 'paused' }]);
});

test('live updates are told when they pause and come back, not when nothing changed', () => {
  const { events, setLive } = makeScene();
  setLive('live');
  setLive('paused');
  setLive('live');
  expect(events).toEqual([
    { type: 'live.changed', state: 'paused' },
    { type: 'live.changed', state: 'live' },
  ]);
});

test('who stops listening leaves no listener behind', () => {
  const { accounts, listeners, stop } = makeScene();
  stop();
  expect(accounts.listeners.size + listeners.size).toBe(0);
});
