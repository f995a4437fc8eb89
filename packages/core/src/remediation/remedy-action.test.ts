import { expect, test } from 'vitest';
import { actionRules, type RemedyAction, toSignInPurpose } from './remedy-action.ts';

test('each login keeps the account, but for the one that links it anew', () => {
  expect(toSignInPurpose('reconnect')).toBe('reconnect');
  expect(toSignInPurpose('show-code')).toBe('reconnect');
  expect(toSignInPurpose('grant-access')).toBe('reconnect');
  expect(toSignInPurpose('connect')).toBe('connect');
});

test('what is no login of its own asks for no link', () => {
  const others = (Object.keys(actionRules) as RemedyAction[]).filter(
    (action) => !['reconnect', 'connect'].includes(actionRules[action].signIn ?? ''),
  );
  for (const action of [...others, null]) expect(toSignInPurpose(action)).toBe(null);
});

test('only owners sign in', () => {
  for (const { signIn, audiences } of Object.values(actionRules)) {
    if (signIn) expect(audiences).toEqual(['owner']);
  }
});

test('what an action asks for is what its rule says', () => {
  for (const [action, { signIn }] of Object.entries(actionRules)) {
    expect(toSignInPurpose(action as RemedyAction)).toBe(signIn === 'repeat' ? null : signIn);
  }
});
