import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAccount, parseAccountPage, toAccountStatus } from './to-account-snapshot.ts';

const wire = {
  object: 'Account',
  user_id: 'ACoAAAcDMMQBODyLwZrRcgYhrkCafURGqva0U4E',
  name: 'Ada Lovelace',
  created_at: '2026-11-02T09:15:27.412Z',
  id: 'acc_01kxnygph1e4fbp1shppg85as3',
  application_id: 'app_01kr071epafvjsg64xdb2edgfz',
  status: 'running',
  is_locked: false,
  provider: 'linkedin',
  metadata: { products_connection_status: { classic: 'running', company: 'errored', events: 'new' } },
};

test('reads an account in our words', () => {
  expect(parseAccount(wire)).toEqual({
    ok: true,
    userId: wire.user_id,
    snapshot: {
      id: wire.id,
      provider: 'linkedin',
      name: 'Ada Lovelace',
      handle: null,
      status: { kind: 'running' },
      locked: false,
      products: [
        { product: 'classic', kind: 'running' },
        { product: 'company', kind: 'errored', cause: null },
        { product: 'events', kind: 'unknown', raw: 'new' },
      ],
      firstSync: null,
      createdAt: Date.parse(wire.created_at),
    },
  });
});

test('shows a handle only where it is something a person recognises and not the name again', () => {
  const handle = (user_id: string, name: string) => {
    const parsed = parseAccount({ ...wire, user_id, name });
    return parsed.ok ? parsed.snapshot.handle : undefined;
  };
  expect(handle('33612345678@s.whatsapp.net', 'Ada')).toBe('+33612345678');
  expect(handle('33612345678@s.whatsapp.net', '+33612345678')).toBeNull();
  expect(handle('ada@example.com', 'Ada')).toBe('ada@example.com');
  expect(handle('ada@example.com', 'ada@example.com')).toBeNull();
  expect(handle('', 'Ada')).toBeNull();
});

test('each status word of both ages of v2 has its kind; others are kept as unknown', () => {
  const words = ['running', 'disconnected', 'partial', 'degraded', 'errored', 'paused'];
  expect(words.map((word) => toAccountStatus(word).kind)).toEqual(words);
  expect(toAccountStatus('hibernating')).toEqual({ kind: 'unknown', raw: 'hibernating' });
  expect(toAccountStatus(null)).toEqual({ kind: 'unknown', raw: '' });
  expect(toAccountStatus('toString')).toEqual({ kind: 'unknown', raw: 'toString' });
});

test('fields of a wrong type fall back; only the id is needed', () => {
  const parsed = parseAccount({
    id: 'acc_1',
    name: 5,
    is_locked: 'yes',
    metadata: { products_connection_status: 7 },
    initial_sync: { status: 'sideways', started_at: 3 },
  });
  expect(parsed).toMatchObject({
    ok: true,
    snapshot: {
      id: 'acc_1',
      provider: 'unknown',
      name: '',
      status: { kind: 'unknown' },
      locked: false,
      products: [],
      firstSync: { state: 'unknown', startedAt: null },
    },
  });
  expect(parseAccount({ ...wire, id: '' })).toMatchObject({ ok: false });
});

test('a page reads each row on its own, and says when it is no page', () => {
  const page = parseAccountPage({ object: 'Accounts', data: [wire, null, { id: 'acc_2' }], has_more: true });
  expect(page?.rows.map(({ ok }) => ok)).toEqual([true, false, true]);
  expect(page?.hasMore).toBe(true);
  expect(parseAccountPage({ data: 'x' })).toBeNull();
});

test('first synchronisation is read', () => {
  const parsed = parseAccount({
    ...wire,
    initial_sync: { status: 'failed', started_at: '2026-11-02T09:15:29.003Z' },
  });
  expect(parsed).toMatchObject({ snapshot: { firstSync: { state: 'failed', startedAt: 1793610929003 } } });
});

test('whatever JSON arrives, nothing throws', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (json, metadata) => {
      parseAccount(json);
      parseAccountPage(json);
      expect(parseAccount({ ...wire, metadata }).ok).toBe(true);
    }),
  );
});
