import { makeAccount } from '@patchbay/core/testing';
import { expect, test } from 'vitest';
import { createMemoryStore } from '../test/memory-store.ts';
import { createAccountIndex } from './account-index.ts';
import { foldText, searchText } from './search-text.ts';

const running = makeAccount({ id: 'a' });
const disconnected = makeAccount({ id: 'b', status: { kind: 'disconnected', cause: 'credentials' } });
const errored = makeAccount({ id: 'c', status: { kind: 'errored', cause: null } });
const paused = makeAccount({ id: 'd', status: { kind: 'paused' } });
const checking = { ...disconnected, id: 'e', checking: true };

test('each account counts once, by what its mark says', () => {
  const store = createMemoryStore([running, disconnected, errored, paused, checking]);
  const index = createAccountIndex(
    store,
    store.all().map(({ id }) => id),
  );
  expect(index.counts()).toEqual({ connected: 1, needYou: 1, interrupted: 1, other: 2 });
});

test('a change moves one account from one count to another and tells what it was', () => {
  const store = createMemoryStore([running, disconnected]);
  const index = createAccountIndex(
    store,
    store.all().map(({ id }) => id),
  );
  const told: unknown[] = [];
  const before = index.counts();
  index.subscribe((now, old) => told.push([now.mark, old?.mark]));
  expect(index.counts()).toBe(before);
  store.put({ ...disconnected, status: { kind: 'running' } });
  expect(index.counts()).toEqual({ connected: 2, needYou: 0, interrupted: 0, other: 0 });
  expect(told).toEqual([['running', 'disconnected']]);
});

test('the same account again is no news, and a change that moves no count leaves the counts as they are', () => {
  const store = createMemoryStore([running]);
  const index = createAccountIndex(
    store,
    store.all().map(({ id }) => id),
  );
  let told = 0;
  index.subscribe(() => told++);
  store.put(running);
  expect(told).toBe(0);
  const before = index.counts();
  store.put({ ...running, name: 'Renamed' });
  expect(told).toBe(1);
  expect(index.counts()).toBe(before);
});

test('what changed between drawing and listening is caught up with', () => {
  const store = createMemoryStore([disconnected]);
  const index = createAccountIndex(
    store,
    store.all().map(({ id }) => id),
  );
  store.put({ ...disconnected, status: { kind: 'running' } });
  let told = 0;
  index.subscribe(() => told++);
  expect(told).toBe(1);
  expect(index.counts().connected).toBe(1);
});

test('accounts that are not of the list, or not read yet, do not count', () => {
  const store = createMemoryStore([running]);
  const index = createAccountIndex(store, ['a', 'late']);
  index.subscribe(() => {});
  store.put(makeAccount({ id: 'stranger' }));
  expect(index.counts().connected).toBe(1);
  expect(index.get('late')).toBeUndefined();
  store.put(makeAccount({ id: 'late' }));
  expect(index.counts().connected).toBe(2);
});

test('nobody listening, nobody told: the last listener takes the subscription with it', () => {
  const store = createMemoryStore([running]);
  const index = createAccountIndex(
    store,
    store.all().map(({ id }) => id),
  );
  const stops = [index.subscribe(() => {}), index.subscribe(() => {})];
  expect(store.listeners.size).toBe(1);
  for (const stop of stops) stop();
  expect(store.listeners.size).toBe(0);
});

test('the search looks through name, handle and provider, without case and accents, and follows a new name', () => {
  expect(foldText('José ÅNGSTRÖM')).toBe('jose angstrom');
  const store = createMemoryStore([makeAccount({ id: 'a', name: 'José', handle: null })]);
  const index = createAccountIndex(store, ['a']);
  index.subscribe(() => {});
  const textOf = (): string | undefined => {
    const entry = index.get('a');
    return entry && searchText(entry);
  };
  expect(textOf()).toBe('jose  linkedin');
  expect(textOf()).toBe('jose  linkedin');
  store.put(makeAccount({ id: 'a', name: 'Ana', handle: 'Ana@Example.com' }));
  expect(textOf()).toBe('ana ana@example.com linkedin');
});
