import { expect, it } from 'vitest';
import { createAccountBook } from './account-book.ts';
import { toAccount } from './account-init.ts';

const make = (id: string, name?: string) => {
  const account = toAccount({ provider: 'mock', id }, { index: 0, seed: 's', applicationId: 'app_1' });
  const { name: _, ...nameless } = account;
  return name === undefined ? nameless : { ...account, name };
};

it('sorts by name whatever its case, nameless first, equal names by id', () => {
  const book = createAccountBook();
  for (const account of [make('acc_3', 'bea'), make('acc_2', 'Ada'), make('acc_1', 'ada'), make('acc_4')]) {
    book.put(account);
  }
  expect(book.list().map(({ id }) => id)).toEqual(['acc_4', 'acc_1', 'acc_2', 'acc_3']);
});

it('remembers what was removed until it is put back', () => {
  const book = createAccountBook();
  book.put(make('acc_1', 'Ada'));
  book.remove('acc_1');
  expect([book.get('acc_1'), book.removed('acc_1')?.name]).toEqual([undefined, 'Ada']);
  book.put(make('acc_1', 'Ada'));
  expect(book.removed('acc_1')).toBeUndefined();
});

it('forgets everything when cleared, and does not mind removing what it never had', () => {
  const book = createAccountBook();
  book.remove('acc_9');
  expect(book.removed('acc_9')).toBeUndefined();
  book.put(make('acc_1'));
  book.put(make('acc_2'));
  book.remove('acc_2');
  book.clear();
  expect([book.list(), book.removed('acc_2')]).toEqual([[], undefined]);
});
