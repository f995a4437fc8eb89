import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseWebhook } from './parse-webhook.ts';

const event = (type: string, payload: unknown = {}) => ({
  id: 'evt_1',
  created_at: '2026-11-20T22:05:41.237Z',
  account_id: 'acc_1',
  type,
  payload,
});
const read = (input: unknown) => parseWebhook(input, 1000);
const statement = (input: unknown) => {
  const parsed = read(input);
  return parsed.kind === 'report' ? parsed.report.statement : null;
};

test('a disconnect is a status of the whole account, at the time the payload names', () => {
  const parsed = read(event('account.status.disconnected', { timestamp: '2026-11-20T22:05:41.120Z' }));
  expect(parsed).toEqual({
    kind: 'report',
    eventId: 'evt_1',
    type: 'account.status.disconnected',
    state: null,
    report: {
      accountId: 'acc_1',
      source: 'webhook',
      at: Date.parse('2026-11-20T22:05:41.120Z'),
      receivedAt: 1000,
      statement: { says: 'status', status: { kind: 'disconnected', cause: 'credentials' }, product: null },
    },
  });
});

test('without a timestamp the event counts from its creation, without both from nowhere', () => {
  const at = (input: unknown) => {
    const parsed = read(input);
    return parsed.kind === 'report' ? parsed.report.at : undefined;
  };
  expect(at(event('account.status.running'))).toBe(Date.parse('2026-11-20T22:05:41.237Z'));
  expect(at({ ...event('account.status.running', { timestamp: 7 }), created_at: 'yesterday' })).toBeNull();
});

test('a disconnect that names a product concerns that product', () => {
  expect(statement(event('account.status.disconnected', { product: 'recruiter' }))).toMatchObject({
    product: 'recruiter',
  });
});

test('an interruption keeps its documented reason and ignores others', () => {
  for (const reason of ['unipile', 'proxy', 'provider']) {
    expect(statement(event('account.status.errored', { reason }))).toMatchObject({
      status: { kind: 'errored', cause: reason },
    });
  }
  expect(statement(event('account.status.errored', { reason: 'moon' }))).toMatchObject({
    status: { kind: 'errored', cause: null },
  });
});

test('events that are not statuses are never taken for one', () => {
  expect(statement(event('account.add'))).toEqual({ says: 'signed-in' });
  expect(statement(event('account.reconnect'))).toEqual({ says: 'signed-in' });
  expect(statement(event('account.remove'))).toEqual({ says: 'removed' });
  expect(statement(event('account.locked'))).toEqual({ says: 'lock', locked: true });
  expect(statement(event('account.unlocked'))).toEqual({ says: 'lock', locked: false });
});

test.each(['running', 'failed', 'completed'])('first synchronisation %s is progress, no status', (state) => {
  expect(statement(event(`account.initial_sync.${state}`))).toEqual({
    says: 'first-sync',
    state,
    product: null,
  });
});

test('a status word of the future asks for a read instead of inventing a status', () => {
  expect(statement(event('account.status.hibernating'))).toEqual({
    says: 'something',
    raw: 'account.status.hibernating',
  });
});

test('the state of the link is handed on', () => {
  expect(read(event('account.add', { state: 'signed' }))).toMatchObject({ state: 'signed' });
  expect(read({ ...event('account.add'), state: 'signed' })).toMatchObject({ state: 'signed' });
  expect(read(event('account.add', { state: 5 }))).toMatchObject({ state: null });
});

test('the account that a new link brings counts where the envelope names none', () => {
  const added = { ...event('account.add', { account: { id: 'acc_2' } }), account_id: undefined };
  expect(read(added)).toMatchObject({ kind: 'report', report: { accountId: 'acc_2' } });
});

test('events about other things, of unknown types or without an account are ignored by name', () => {
  for (const type of ['message.new', 'account.something.new', '__proto__', 'constructor']) {
    expect(read(event(type))).toMatchObject({ kind: 'ignored', eventId: 'evt_1', type });
  }
  expect(read({ ...event('account.add'), account_id: 5 })).toMatchObject({ kind: 'ignored' });
});

test('whatever JSON arrives, the answer is one of three kinds', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      expect(['report', 'ignored', 'unrecognized']).toContain(read(json).kind);
    }),
  );
  fc.assert(
    fc.property(fc.jsonValue(), fc.string(), (payload, word) => {
      expect(['report', 'ignored']).toContain(read(event(`account.status.${word}`, payload)).kind);
    }),
  );
});
