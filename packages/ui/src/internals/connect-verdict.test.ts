import { type ConnectFlow, type CreateLinkBody, idleConnectFlow } from '@patchbay/core';
import { makeAccount } from '@patchbay/core/testing';
import { expect, test } from 'vitest';
import { type ConnectBaseline, connectVerdict } from './connect-verdict.ts';

const broken = makeAccount({ status: { kind: 'disconnected', cause: 'credentials' }, version: 'e.1' });
const mended = makeAccount({ version: 'e.3' });
const waiting: ConnectFlow = { step: 'waiting', attemptId: 'a', window: 'open' };
const checking: ConnectFlow = { step: 'checking', attemptId: 'a', accountId: broken.id };
const reconnect: CreateLinkBody = { purpose: 'reconnect', accountId: broken.id };
const connect: CreateLinkBody = { purpose: 'connect', providers: '*' };

function baseline(request: CreateLinkBody, reads = 0): ConnectBaseline {
  return { request, versions: new Map([[broken.id, broken.version]]), reads };
}

test('an account that runs after the press confirms a reconnect, also before the return page has spoken', () => {
  expect(connectVerdict(waiting, baseline(reconnect), mended)).toBe('confirmed');
  expect(connectVerdict(checking, baseline(reconnect), mended)).toBe('confirmed');
});

test('an account that ran before the press confirms nothing until the person is back', () => {
  const running = { ...mended, version: broken.version };
  expect(connectVerdict(waiting, baseline(reconnect), running)).toBe(null);
  expect(connectVerdict(checking, baseline(reconnect), running)).toBe('confirmed');
});

test('nothing is settled while the account is being checked or connects', () => {
  expect(connectVerdict(checking, baseline(reconnect, 5), { ...broken, checking: true })).toBe(null);
  const connecting = makeAccount({ status: { kind: 'connecting' }, version: 'e.3' });
  expect(connectVerdict(checking, baseline(reconnect, 5), connecting)).toBe(null);
});

test('an account that is still broken settles it once it was looked at after the return', () => {
  expect(connectVerdict(checking, baseline(reconnect, 1), broken)).toBe(null);
  expect(connectVerdict(checking, baseline(reconnect, 2), broken)).toBe('broken');
  expect(connectVerdict(checking, baseline(reconnect), { ...broken, version: 'e.2' })).toBe('broken');
});

test('a broken account says nothing while the person is still in the other window', () => {
  expect(connectVerdict(waiting, baseline(reconnect), { ...broken, version: 'e.2' })).toBe(null);
});

test('a locked account is not a confirmed one', () => {
  expect(connectVerdict(checking, baseline(reconnect), { ...mended, locked: true })).toBe('broken');
});

test('other accounts do not concern a reconnect', () => {
  expect(connectVerdict(checking, baseline(reconnect), { ...mended, id: 'other' })).toBe(null);
});

test('a new account confirms a connect; a known one only if the return page named it', () => {
  expect(connectVerdict(waiting, baseline(connect), { ...mended, id: 'new' })).toBe('confirmed');
  expect(connectVerdict(waiting, baseline(connect), mended)).toBe(null);
  expect(connectVerdict(checking, baseline(connect), mended)).toBe('confirmed');
});

test('a flow at rest is never settled by a broken account', () => {
  expect(connectVerdict(idleConnectFlow, baseline(reconnect, 9), { ...broken, version: 'e.2' })).toBe(null);
});

test('when the list was not known at the press, only the account that the return page names counts', () => {
  const unknown: ConnectBaseline = { request: connect, versions: null, reads: 0 };
  expect(connectVerdict(waiting, unknown, mended)).toBe(null);
  expect(connectVerdict({ ...checking, accountId: 'acc_other' }, unknown, mended)).toBe(null);
  expect(connectVerdict(checking, unknown, mended)).toBe('confirmed');
});
