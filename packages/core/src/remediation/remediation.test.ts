import { expect, test } from 'vitest';
import { toStatusMark, toStatusTone } from '../account/status-mark.ts';
import { en } from '../messages/locales/en.ts';
import { makeAccount } from '../testing/index.ts';
import { remediate } from './remediation.ts';
import { toSignInPurpose } from './remedy-action.ts';
import { knownStatuses } from './test-kit/known-statuses.ts';

test('a login is offered exactly where a login helps', () => {
  const helped = ['disconnected', 'partial', 'removed'];
  for (const status of knownStatuses) {
    const { action } = remediate(makeAccount({ status }));
    expect(toSignInPurpose(action) !== null, JSON.stringify(status)).toBe(helped.includes(status.kind));
    expect(toSignInPurpose(remediate(makeAccount({ status }), 'operator').action)).toBe(null);
  }
});

test('a removed account is linked anew, every other login keeps the account', () => {
  for (const status of knownStatuses) {
    const purpose = toSignInPurpose(remediate(makeAccount({ status })).action);
    if (purpose) expect(purpose).toBe(status.kind === 'removed' ? 'connect' : 'reconnect');
  }
});

test('no login is offered while a check runs or the account is locked', () => {
  for (const status of knownStatuses.filter(({ kind }) => kind !== 'removed')) {
    expect(remediate(makeAccount({ status, checking: true })).action).toBeNull();
    const locked = makeAccount({ status, locked: true });
    expect(remediate(locked)).toMatchObject({ id: 'locked', action: 'ask-administrator' });
    expect(remediate(locked, 'operator')).toMatchObject({ action: 'contact-support' });
  }
});

test('the tone of a remedy is the tone of its mark', () => {
  for (const status of knownStatuses) {
    for (const flags of [{}, { checking: true }, { locked: true }]) {
      const account = makeAccount({ status, ...flags });
      for (const audience of ['owner', 'operator'] as const) {
        expect(remediate(account, audience).tone).toBe(toStatusTone(toStatusMark(account)));
      }
    }
  }
});

test('owner and operator are told different things about what only one of them can mend', () => {
  const paused = makeAccount({ status: { kind: 'paused' } });
  expect(remediate(paused)).toMatchObject({ action: 'ask-administrator', actor: 'operator' });
  expect(remediate(paused, 'operator')).toMatchObject({ action: 'open-billing', actor: 'operator' });
  const proxy = makeAccount({ status: { kind: 'errored', cause: 'proxy' } });
  expect(remediate(proxy)).toMatchObject({ action: null, actor: 'operator' });
  expect(remediate(proxy, 'operator')).toMatchObject({ action: 'change-proxy' });
  const stopped = makeAccount({ status: { kind: 'errored', cause: 'stopped' } });
  expect(remediate(stopped)).toMatchObject({ action: null });
  expect(remediate(stopped, 'operator')).toMatchObject({ action: 'restart' });
  const out = makeAccount({ status: { kind: 'disconnected', cause: 'credentials' } });
  expect(remediate(out, 'operator')).toMatchObject({ action: 'send-repair-link', actor: 'owner' });
});

test('providers are signed in to their own way', () => {
  const out = (provider: string): string =>
    remediate(makeAccount({ provider, status: { kind: 'disconnected', cause: 'credentials' } })).id;
  expect(out('linkedin')).toBe('sign-in-again');
  expect(out('whatsapp')).toBe('scan-again');
  expect(out('telegram')).toBe('scan-again');
  expect(out('imap')).toBe('sign-in-mailbox');
  expect(out('google')).toBe('sign-in-again');
  expect(out('carrier-pigeon')).toBe('sign-in-again');
});

test('words have an action exactly where the remedy has one', async () => {
  const words = { ...en.remedies, ...(await en.loadRemedyTexts()).forOperators };
  for (const status of knownStatuses) {
    for (const audience of ['owner', 'operator'] as const) {
      const remedy = remediate(makeAccount({ status }), audience);
      expect('label' in words[remedy.id].action, remedy.id).toBe(remedy.action !== null);
    }
  }
});
