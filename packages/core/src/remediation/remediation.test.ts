import { expect, test } from 'vitest';
import { type AccountStatus, type AccountStatusKind, accountStatusKinds } from '../account/account-status.ts';
import { en } from '../messages/en.ts';
import { makeAccount } from '../testing/index.ts';
import { remediate } from './remediation.ts';

const statuses: Record<AccountStatusKind, readonly AccountStatus[]> = {
  running: [{ kind: 'running' }],
  connecting: [{ kind: 'connecting' }],
  disconnected: [
    { kind: 'disconnected', cause: 'credentials' },
    { kind: 'disconnected', cause: 'permissions' },
    { kind: 'disconnected', cause: 'checkpoint' },
  ],
  partial: [{ kind: 'partial', cause: 'credentials' }],
  degraded: [{ kind: 'degraded', cause: null }],
  errored: [
    { kind: 'errored', cause: null },
    { kind: 'errored', cause: 'provider' },
    { kind: 'errored', cause: 'proxy' },
    { kind: 'errored', cause: 'unipile' },
  ],
  paused: [{ kind: 'paused' }],
  removed: [{ kind: 'removed' }],
  unknown: [{ kind: 'unknown', raw: 'hibernating' }],
};
const all = accountStatusKinds.flatMap((kind) => statuses[kind]);

test('a login is offered exactly where a login helps', () => {
  const offered = all.filter((status) => remediate(makeAccount({ status })).action === 'reconnect');
  expect(new Set(offered.map(({ kind }) => kind))).toEqual(new Set(['disconnected', 'partial']));
});

test('nothing is offered while a check runs or the account is locked', () => {
  for (const status of all.filter(({ kind }) => kind !== 'removed')) {
    expect(remediate(makeAccount({ status, checking: true })).action).toBeNull();
    expect(remediate(makeAccount({ status, locked: true }))).toMatchObject({ id: 'locked', action: null });
  }
});

test('every state has words, and an action or the reason why there is none', () => {
  const context = { provider: 'LinkedIn', since: 'at 14:02' };
  for (const status of all) {
    const remedy = remediate(makeAccount({ status }));
    const words = en.remedies[remedy.id];
    expect(words.heading(context)).toMatch(/\S/);
    expect(words.sentence(context)).toMatch(/\.$/);
    expect(words.sentence({ ...context, since: null })).not.toMatch(/null| {2}| \./);
    expect('label' in words.action, remedy.id).toBe(remedy.action !== null);
  }
});

test('no raw word of a provider and no technical word reaches a person', () => {
  const context = { provider: 'LinkedIn', since: null };
  for (const { heading, sentence } of Object.values(en.remedies)) {
    expect(`${heading(context)} ${sentence(context)}`).not.toMatch(
      /credential|webhook|token|40[0-9]|errored|degraded|oops|please|!/i,
    );
  }
});
