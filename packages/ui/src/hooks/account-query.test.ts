import { PatchbayError } from '@patchbay/core';
import { makeAccount } from '@patchbay/core/testing';
import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { createAccountStore } from '../provider/account-store.ts';
import type { Patchbay } from '../provider/patchbay-context.ts';
import { createFakeClient } from '../test/fake-client.ts';
import { accountQuery, readPolicy, toPatchbayError } from './account-query.ts';

test('a read is repeated where a moment later may differ, and not where it cannot', () => {
  const { retry } = readPolicy;
  const error = (status: number): PatchbayError => new PatchbayError('internal', 'x', { status });
  expect(retry(0, error(0))).toBe(true);
  expect(retry(1, error(503))).toBe(true);
  expect(retry(2, error(503))).toBe(false);
  expect(retry(0, error(401))).toBe(false);
  expect(retry(0, new TypeError('boom'))).toBe(true);
});

test('errors come in our own type', () => {
  const own = new PatchbayError('network', 'x');
  expect(toPatchbayError(own)).toBe(own);
  const cause = new TypeError('boom');
  expect(toPatchbayError(cause)).toMatchObject({ code: 'internal', cause });
});

test('a read that an event has overtaken does not take the account back', async () => {
  const queryClient = new QueryClient();
  const client = createFakeClient([makeAccount({ version: 'e.1', name: 'Read' })]);
  const accounts = createAccountStore(client, queryClient, 'default');
  const query = accountQuery(
    { client, queryClient, accounts, scope: 'default' } as unknown as Patchbay,
    'acc_fixture_1',
  );
  const read = (): Promise<unknown> => query.queryFn({ signal: new AbortController().signal });
  expect(await read()).toMatchObject({ name: 'Read' });
  queryClient.setQueryData(query.queryKey, makeAccount({ version: 'e.2', name: 'Event' }));
  expect(await read()).toMatchObject({ name: 'Event' });
  // A new epoch means that the store was replaced: what arrives last is the truth.
  queryClient.setQueryData(query.queryKey, makeAccount({ version: 'other.9', name: 'Event' }));
  expect(await read()).toMatchObject({ name: 'Read' });
});
