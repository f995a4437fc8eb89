import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseWebhook, recogniseMessage } from './parse-webhook.ts';

const nested = (message: unknown, more: object = {}) => ({
  AccountStatus: { account_id: 'HT1SY8ALabyhjaaV0jvfAb', message, account_type: 'LINKEDIN', ...more },
});
const flat = (status: unknown, more: object = {}) => ({
  status,
  account_id: 'HT1SY8ALabyhjaaV0jvfAb',
  name: 'attempt-1',
  ...more,
});
const read = (input: unknown) => parseWebhook(input, 1000);
const statement = (input: unknown) => {
  const parsed = read(input);
  return parsed.kind === 'report' ? parsed.report.statement : parsed;
};

test('a webhook is a report without an id and without a time', () => {
  expect(read(nested('CREDENTIALS'))).toEqual({
    kind: 'report',
    eventId: null,
    type: 'CREDENTIALS',
    state: null,
    report: {
      accountId: 'HT1SY8ALabyhjaaV0jvfAb',
      source: 'webhook',
      at: null,
      receivedAt: 1000,
      statement: { says: 'status', status: { kind: 'disconnected', cause: 'credentials' }, product: null },
    },
  });
});

test.each([
  ['OK', { kind: 'running' }],
  ['CONNECTING', { kind: 'connecting' }],
  ['PERMISSIONS', { kind: 'disconnected', cause: 'permissions' }],
  ['STOPPED', { kind: 'errored', cause: 'stopped' }],
  ['ERROR', { kind: 'errored', cause: 'stopped' }],
  ['error', { kind: 'errored', cause: 'stopped' }],
])('%s is a status', (word, status) => {
  expect(statement(nested(word))).toEqual({ says: 'status', status, product: null });
});

test.each([
  ['CREATION_SUCCESS', { says: 'signed-in' }],
  ['RECONNECTED', { says: 'signed-in' }],
  ['reconnected', { says: 'signed-in' }],
  ['DELETED', { says: 'removed' }],
  ['SYNC_SUCCESS', { says: 'first-sync', state: 'completed', product: null }],
  ['CREATION_FAIL', { says: 'something', raw: 'CREATION_FAIL' }],
  ['RATE_LIMITED', { says: 'something', raw: 'RATE_LIMITED' }],
  ['__proto__', { says: 'something', raw: '__proto__' }],
])('%s is an event, never a status, in both forms', (word, expected) => {
  expect(statement(nested(word))).toEqual(expected);
  expect(statement(flat(word))).toEqual(expected);
});

test('a message with a product concerns that product, wherever the product stands', () => {
  const synced = { says: 'first-sync', state: 'completed', product: 'sales_navigator' };
  expect(statement(nested('SYNC_SUCCESS', { product: 'sales_navigator' }))).toEqual(synced);
  expect(statement({ ...nested('SYNC_SUCCESS'), product: 'sales_navigator' })).toEqual(synced);
  expect(statement(nested('CREDENTIALS', { product: 'recruiter' }))).toMatchObject({ product: 'recruiter' });
});

test('the notify call brings back the name of the link, the webhook has none', () => {
  expect(read(flat('CREATION_SUCCESS'))).toMatchObject({ kind: 'report', state: 'attempt-1' });
  expect(read(flat('CREATION_SUCCESS', { name: undefined }))).toMatchObject({ kind: 'report', state: null });
  expect(read(nested('CREATION_SUCCESS', { name: 'attempt-1' }))).toMatchObject({ state: null });
});

test('tells the two forms apart', () => {
  expect(recogniseMessage(nested('OK'))).toEqual({
    form: 'account-status',
    word: 'OK',
    accountId: 'HT1SY8ALabyhjaaV0jvfAb',
    accountType: 'LINKEDIN',
    product: null,
    name: null,
  });
  expect(recogniseMessage(flat('RECONNECTED'))).toMatchObject({ form: 'notify', name: 'attempt-1' });
  expect(recogniseMessage({ ...flat('OK'), ...nested('ERROR') })).toMatchObject({ word: 'ERROR' });
});

test('webhooks about other things and messages without an account are ignored by name', () => {
  expect(read({ event: 'message_received', account_id: 'a', status: 'OK' })).toEqual({
    kind: 'ignored',
    eventId: null,
    type: 'message_received',
    reason: 'not about a connection',
  });
  expect(read(nested('OK', { account_id: 7 }))).toMatchObject({
    kind: 'ignored',
    reason: 'names no account',
  });
});

test.each([
  {},
  [],
  null,
  'OK',
  3,
  { AccountStatus: null },
  nested(5),
  flat(5),
  flat('OK', { account_id: null }),
])('says why it does not recognise %j', (input) => {
  const parsed = read(input);
  expect(parsed.kind === 'unrecognized' && parsed.reason).toBeTruthy();
});

test('whatever JSON arrives, in whichever field, the answer is one of three kinds', () => {
  const kinds = ['report', 'ignored', 'unrecognized'];
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      expect(kinds).toContain(read(a).kind);
      expect(kinds).toContain(read({ AccountStatus: a, status: b }).kind);
      expect(kinds).toContain(read(nested(a, { product: b, account_id: 'x' })).kind);
      expect(kinds).toContain(read(flat(a, { name: b })).kind);
    }),
  );
});

test('no word is lost: it is the type of the result as it came', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 200 }), (word) => {
      expect(read(nested(word))).toMatchObject({ kind: 'report', type: word });
    }),
  );
});
