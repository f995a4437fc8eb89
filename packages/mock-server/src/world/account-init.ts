import type { v2 } from '@patchbay/core/unipile';
import type { V1Traits } from '../v1/world/v1-traits.ts';
import { fixedId } from './ids.ts';
import { identityOf, personAt } from './people.ts';
import { withStatus } from './with-status.ts';

/** An account to start with, in Unipile's own words. Only the provider must be given. */
export type MockAccountInit = Partial<Omit<v2.WireAccount, 'object' | 'provider'>> & {
  readonly provider: string;
  /** What v1 says about it and v2 has no word for; see `v1Account`. */
  readonly v1?: V1Traits;
};

/** Six people, six providers, all running. */
export const defaultAccounts: readonly MockAccountInit[] = [
  { provider: 'linkedin', created_at: '2026-03-02T09:15:27.412Z' },
  { provider: 'whatsapp', created_at: '2026-03-18T14:02:51.090Z' },
  { provider: 'google', created_at: '2026-04-09T07:44:03.655Z' },
  { provider: 'outlook', created_at: '2026-05-27T16:31:19.208Z' },
  { provider: 'telegram', created_at: '2026-07-14T11:08:40.771Z' },
  { provider: 'instagram', created_at: '2026-09-01T18:26:12.334Z' },
];

const FIRST_DAY = Date.parse('2026-03-02T09:00:00.000Z');
const DAY_MS = 86_400_000;

/** The whole account object: what is not given is filled in as the provider would have it. */
export function toAccount(
  { v1: _, ...init }: MockAccountInit,
  at: { readonly index: number; readonly seed: string; readonly applicationId: string },
): v2.WireAccount {
  const created = init.created_at ?? new Date(FIRST_DAY + at.index * 7 * DAY_MS).toISOString();
  const { userId, name } = identityOf(personAt(at.index), init.provider);
  const account: v2.WireAccount = {
    object: 'Account',
    id: init.id ?? fixedId('acc_', at.seed, `account/${at.index}`, Date.parse(created)),
    application_id: at.applicationId,
    account_scope_id: null,
    user_id: userId,
    name,
    created_at: created,
    status: 'running',
    is_locked: false,
    ...providerParts(init.provider),
    ...init,
  };
  // Products that are not given follow the status that is.
  return init.status !== undefined && !init.metadata ? withStatus(account, init.status) : account;
}

/** The fields that only some providers have. */
export function providerParts(
  provider: string,
): Pick<v2.WireAccount, 'metadata' | 'initial_sync' | 'oauth_scope' | 'proxy'> {
  const proxy = { country: 'FR', auto_proxy: true };
  switch (provider) {
    case 'linkedin':
      return { metadata: { products_connection_status: { classic: 'running', company: 'running' } }, proxy };
    case 'whatsapp':
      return { metadata: {}, initial_sync: { status: 'completed' }, proxy };
    case 'instagram':
      return { metadata: {}, proxy };
    case 'google':
      return {
        metadata: {},
        oauth_scope:
          'https://www.googleapis.com/auth/gmail.modify,https://www.googleapis.com/auth/calendar,openid,email',
      };
    case 'outlook':
      return {
        metadata: {},
        oauth_scope: 'Mail.ReadWrite,Mail.Send,Calendars.ReadWrite,offline_access,User.Read',
      };
    default:
      return { metadata: {} };
  }
}
