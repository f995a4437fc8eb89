import { type AccountSnapshot, PatchbayError } from '@patchbay/core';
import { v1 } from '@patchbay/core/unipile';
import { V1_OUTCOME, type V1Outcome } from '../attempt/read-v1-redirect.ts';
import { sendToUnipile, type UnipileConnection } from './send-to-unipile.ts';
import { type AuthLinkRequest, isGone, type UnipileGateway, unexpectedAnswer } from './unipile-gateway.ts';
import { toV1LinkSettings } from './v1-link-settings.ts';

/** What is particular about v1. */
export interface V1GatewayOptions {
  /** Takes the place of Unipile's host in links to the wizard; null for Unipile's own. */
  readonly wizardHost: string | null;
}

/** The gateway to Unipile's API v1, and to white labels of it. */
export function createUnipileV1Gateway(
  connection: UnipileConnection,
  { wizardHost }: V1GatewayOptions,
): UnipileGateway {
  return {
    generation: 'v1',

    async readAccount(accountId) {
      try {
        const answer = v1.parseAccount(await sendToUnipile(connection, v1.getAccountRequest(accountId)));
        if (!answer.ok || answer.snapshot.id !== accountId) throw unexpectedAnswer('an account');
        return { kind: 'found', snapshot: withoutToken(answer.snapshot), userId: answer.userId };
      } catch (error) {
        if (isGone(error)) return { kind: 'gone' };
        throw error;
      }
    },

    async listAccounts(cursor) {
      const call = v1.listAccountsRequest({ cursor, limit: v1.MAX_PAGE_SIZE });
      const answer = v1.parseAccountPage(await sendToUnipile(connection, call));
      if (!answer) throw unexpectedAnswer('a list of accounts');
      return {
        accounts: answer.rows.flatMap((row) =>
          row.ok ? [{ snapshot: withoutToken(row.snapshot), userId: row.userId }] : [],
        ),
        nextCursor: answer.cursor,
      };
    },

    async createAuthLink(request) {
      const call = v1.createAuthLinkRequest(toBody(request, connection.baseUrl));
      const link = v1.parseAuthLink(await sendToUnipile(connection, call));
      if (!link) throw unexpectedAnswer('a link');
      if (wizardHost === null) return link;
      const url = new URL(link);
      url.host = wizardHost;
      return url.href;
    },

    async removeAccount(accountId) {
      try {
        const answer = await sendToUnipile(connection, v1.deleteAccountRequest(accountId));
        if (!v1.parseAccountDeleted(answer)) throw unexpectedAnswer('a removal');
      } catch (error) {
        if (!isGone(error)) throw error;
      }
    },

    async setProxy(accountId, proxy) {
      if (!proxy)
        throw new PatchbayError('invalid_request', 'Unipile v1 cannot take a proxy away: set another.');
      const body = 'country' in proxy ? { country: proxy.country } : { proxy };
      await sendToUnipile(connection, v1.updateAccountRequest(accountId, body));
    },

    async restartAccount(accountId) {
      const answer = v1.parseRestart(await sendToUnipile(connection, v1.restartAccountRequest(accountId)));
      if (answer === 'unrecognized') throw unexpectedAnswer('a restart');
      return answer;
    },

    async resyncAccount(accountId) {
      const { state } = v1.parseResync(await sendToUnipile(connection, v1.resyncAccountRequest(accountId)));
      return state;
    },
  };
}

function toBody(request: AuthLinkRequest, apiUrl: string): v1.CreateAuthLinkBody {
  const { target, expiresAt, redirectUrl, notifyUrl, state, settings } = request;
  const common = {
    api_url: apiUrl,
    expiresOn: new Date(expiresAt).toISOString(),
    name: state,
    notify_url: notifyUrl,
    success_redirect_url: withOutcome(redirectUrl, 'success'),
    failure_redirect_url: withOutcome(redirectUrl, 'failure'),
    bypass_success_screen: true,
    ...(settings && toV1LinkSettings(settings.providers, settings.configuration)),
  };
  if ('accountId' in target) return { ...common, type: 'reconnect', reconnect_account: target.accountId };
  const { providers } = target;
  return { ...common, type: 'create', providers: providers === '*' ? '*' : providers.map(toHostedName) };
}

/** What v1 puts into its redirects is not documented, so the address itself says how it went. */
function withOutcome(redirectUrl: string, outcome: V1Outcome): string {
  return `${redirectUrl}?${V1_OUTCOME}=${outcome}`;
}

function toHostedName(provider: string): string {
  const name = v1.toHostedName(provider);
  if (name !== null) return name;
  throw new PatchbayError('invalid_request', `the wizard of Unipile v1 does not offer "${provider}".`);
}

/** Some integrations saw the link's name as the account's: a signed attempt is nothing to show. */
function withoutToken(snapshot: AccountSnapshot): AccountSnapshot {
  return /^[\w-]{16,64}\.[0-9a-f]{64}$/.test(snapshot.name) ? { ...snapshot, name: '' } : snapshot;
}
