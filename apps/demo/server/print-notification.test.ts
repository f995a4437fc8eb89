import type { Notification } from '@patchbay/server';
import { afterEach, expect, test, vi } from 'vitest';
import { printNotification } from './print-notification.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('a notification is one line that says whom it is for and what it is about', () => {
  const lines: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => lines.push(line));
  const base = { id: 'n', createdAt: 0 };
  const owner = { tenantId: 'default', ownerId: 'o' };
  const unclaimed = [{ id: 'acc_1', provider: 'google', name: 'Grace' }];
  const notifications: readonly Notification[] = [
    {
      ...base,
      kind: 'unclaimed-accounts',
      audience: 'operator',
      isReminder: false,
      accounts: unclaimed,
      count: 1,
    },
    { ...base, kind: 'restricted-account', audience: 'operator', owner, provider: null },
    { ...base, kind: 'works-again', audience: 'owner', owner, accounts: [] },
  ];
  for (const notification of notifications) printNotification(notification);
  expect(lines).toEqual([
    'Notification for operators: unclaimed-accounts: Grace',
    'Notification for operators: restricted-account',
    'Notification for the owner: works-again',
  ]);
});
