import type { Account } from '@patchbay/core';
import { makeAccount } from '@patchbay/core/testing';
import { expect, test } from 'vitest';
import { createMemoryStore, type MemoryStore } from '../test/memory-store.ts';
import { createAccountIndex } from './account-index.ts';
import { type Arrangement, createArrangement, type ListItem } from './arrangement.ts';
import { type CauseWords, listTools } from './list-tools.ts';
import { isFiltered, type ListView, wholeList } from './list-view.ts';

const signedOut: Account['status'] = { kind: 'disconnected', cause: 'credentials' };
const ada = makeAccount({ id: 'ada', name: 'Ada Lovelace', handle: 'ada@example.com' });
const grace = makeAccount({ id: 'grace', name: 'Grace Hopper', provider: 'google', handle: null });
const mary = makeAccount({ id: 'mary', name: 'Mary Jackson', handle: null, status: signedOut });

function arrange(
  accounts: readonly Account[],
  view: Partial<ListView>,
  causes: CauseWords | null = null,
): { store: MemoryStore; arrangement: Arrangement } {
  const store = createMemoryStore(accounts);
  const index = createAccountIndex(
    store,
    store.all().map(({ id }) => id),
  );
  return { store, arrangement: createArrangement(index, { ...wholeList, ...view }, causes, listTools) };
}
const write = (items: readonly ListItem[]): readonly string[] =>
  items.map((item) => (item.kind === 'group' ? `${item.label} ${item.count}` : item.id));
const shown = (accounts: readonly Account[], view: Partial<ListView>): readonly string[] =>
  write(arrange(accounts, view).arrangement.items());

test('the whole list comes worst first; equals keep the order they came in', () => {
  expect(shown([grace, ada, mary], {})).toEqual(['mary', 'grace', 'ada']);
});

test('a search finds all its words in name, handle or provider', () => {
  expect(shown([ada, grace, mary], { search: 'ADA' })).toEqual(['ada']);
  expect(shown([ada, grace, mary], { search: ' google hop ' })).toEqual(['grace']);
  expect(shown([ada, grace, mary], { search: 'ada google' })).toEqual([]);
  expect(shown([ada, grace, mary], { search: '   ' })).toHaveLength(3);
});

test('filters by status add up, and narrow each other down with the provider', () => {
  expect(shown([ada, grace, mary], { status: ['needYou'] })).toEqual(['mary']);
  expect(shown([ada, grace, mary], { status: ['needYou', 'connected'] })).toEqual(['mary', 'ada', 'grace']);
  expect(shown([ada, grace, mary], { status: ['connected'], provider: 'google' })).toEqual(['grace']);
});

test('only a view that leaves something out counts as filtered', () => {
  expect(isFiltered(wholeList)).toBe(false);
  expect(isFiltered({ ...wholeList, search: ' ', groupBy: 'cause' })).toBe(false);
  expect(isFiltered({ ...wholeList, search: 'a' })).toBe(true);
  expect(isFiltered({ ...wholeList, status: ['other'] })).toBe(true);
  expect(isFiltered({ ...wholeList, provider: 'google' })).toBe(true);
});

test('by provider, the one with the worst account comes first', () => {
  expect(shown([grace, ada, mary], { groupBy: 'provider' })).toEqual([
    'LinkedIn 2',
    'mary',
    'ada',
    'Google 1',
    'grace',
  ]);
});

test('by cause, those that share one stand under its sentence, the others after them', () => {
  const causes: CauseWords = {
    others: 'Others',
    groups: (accounts) => {
      const broken = accounts.filter(({ status }) => status.kind === 'errored');
      return broken.length > 1 ? [{ key: 'x', sentence: 'One cause', accounts: broken }] : [];
    },
  };
  const errored = (id: string): Account =>
    makeAccount({ id, status: { kind: 'errored', cause: 'provider' } });
  const grouped = (accounts: readonly Account[], words: CauseWords | null): readonly string[] =>
    write(arrange(accounts, { groupBy: 'cause' }, words).arrangement.items());
  expect(grouped([errored('a'), errored('b'), ada], causes)).toEqual([
    'One cause 2',
    'a',
    'b',
    'Others 1',
    'ada',
  ]);
  expect(grouped([errored('a'), errored('b')], causes)).toEqual(['One cause 2', 'a', 'b']);
  expect(grouped([errored('a'), ada], causes)).toEqual(['a', 'ada']); // nothing shared, no headings
  expect(grouped([ada], null)).toEqual(['ada']); // the sentences have not come yet
});

test('no row moves or goes while it is looked at, whatever becomes of it', () => {
  const { store, arrangement } = arrange([mary, ada, grace], { status: ['needYou', 'connected'] });
  const before = arrangement.items();
  let told = 0;
  arrangement.subscribe(() => told++);
  store.put({ ...mary, status: { kind: 'paused' } });
  store.put({ ...grace, status: signedOut });
  expect(arrangement.items()).toBe(before);
  expect(told).toBe(0);
});

test('an account that comes to match is added, and nothing else changes its place', () => {
  const { store, arrangement } = arrange([mary, ada, grace], { status: ['needYou'] });
  let told = 0;
  arrangement.subscribe(() => told++);
  expect(arrangement.size()).toBe(1);
  store.put({ ...mary, status: { kind: 'running' } });
  store.put({ ...ada, status: signedOut });
  expect(write(arrangement.items())).toEqual(['mary', 'ada']);
  expect([told, arrangement.size()]).toEqual([1, 2]);
});

test('counts filter before the controls have come, and nothing is searched or grouped then', () => {
  const store = createMemoryStore([ada, mary]);
  const index = createAccountIndex(store, ['ada', 'mary']);
  const view: ListView = { ...wholeList, status: ['needYou'], groupBy: 'provider' };
  expect(write(createArrangement(index, view, null, null).items())).toEqual(['mary']);
});
