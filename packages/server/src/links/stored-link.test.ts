import { expect, test } from 'vitest';
import { attempt } from '../testing/store-contract/fixtures.ts';
import { type StoredLink, toLinkState } from './stored-link.ts';

const link: StoredLink = {
  id: 'link',
  owner: { tenantId: 'one', ownerId: 'ada' },
  target: { kind: 'repair', accountId: 'a' },
  tokenHash: 'hash',
  attemptId: 'at',
  note: null,
  createdAt: 0,
  expiresAt: 100,
  usedAt: null,
  revokedAt: null,
  result: null,
};
const open = attempt('at');
const connected = attempt('at', { outcome: { result: 'connected', accountId: 'a' } });
const ended = attempt('at', { outcome: { result: 'expired', accountId: null } });
const revoked = { ...link, revokedAt: 50 };

for (const [what, state, one, through, now] of [
  ['before its time is over', 'open', link, open, 99],
  ['when its time is over', 'expired', link, open, 100],
  ['whose attempt was forgotten', 'expired', link, null, 99],
  ['out of which an account came', 'done', link, connected, 99],
  ['out of which an account came, later', 'done', link, connected, 1000],
  ['out of which an account came while it was being ended', 'done', revoked, connected, 99],
  ['that was ended', 'revoked', revoked, ended, 99],
  ['that was ended, later', 'revoked', revoked, ended, 1000],
  ['that was being ended when the server stopped', 'revoked', link, ended, 99],
  ['that was ended and whose attempt was forgotten', 'revoked', revoked, null, 1000],
] as const) {
  test(`a link ${what} is ${state}`, () => {
    expect(toLinkState(one, through, now)).toBe(state);
  });
}
