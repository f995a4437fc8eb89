import { v2 } from '@patchbay/core/unipile';
import { sendToUnipile, type UnipileConnection } from './send-to-unipile.ts';
import { type AuthLinkRequest, isGone, type UnipileGateway, unexpectedAnswer } from './unipile-gateway.ts';
import { toV2LinkConfig } from './v2-link-config.ts';

const PAGE = 100;

/** The gateway to Unipile's API v2. */
export function createUnipileV2Gateway(connection: UnipileConnection): UnipileGateway {
  return {
    generation: 'v2',

    async readAccount(accountId) {
      try {
        const answer = v2.parseAccount(await sendToUnipile(connection, v2.getAccountRequest(accountId)));
        if (!answer.ok || answer.snapshot.id !== accountId) throw unexpectedAnswer('an account');
        return { kind: 'found', snapshot: answer.snapshot, userId: answer.userId };
      } catch (error) {
        if (isGone(error)) return { kind: 'gone' };
        throw error;
      }
    },

    async listAccounts(cursor) {
      const offset = Number(cursor ?? 0);
      const call = v2.listAccountsRequest({ offset, limit: PAGE });
      const answer = v2.parseAccountPage(await sendToUnipile(connection, call));
      if (!answer) throw unexpectedAnswer('a list of accounts');
      return {
        accounts: answer.rows.flatMap((row) =>
          row.ok ? [{ snapshot: row.snapshot, userId: row.userId }] : [],
        ),
        nextCursor: answer.hasMore ? String(offset + PAGE) : null,
      };
    },

    async createAuthLink(request) {
      const call = v2.createAuthLinkRequest(toBody(request));
      const link = v2.parseAuthLink(await sendToUnipile(connection, call));
      if (!link) throw unexpectedAnswer('a link');
      return link;
    },

    async removeAccount(accountId) {
      try {
        const answer = await sendToUnipile(connection, v2.deleteAccountRequest(accountId));
        if (!v2.parseSuccess(answer)) throw unexpectedAnswer('a removal');
      } catch (error) {
        if (!isGone(error)) throw error;
      }
    },

    async setProxy(accountId, proxy) {
      const body = proxy && 'country' in proxy ? { auto_proxy_country: proxy.country } : { proxy };
      await sendToUnipile(connection, v2.updateAccountRequest(accountId, body));
    },

    restartAccount: null,
    resyncAccount: null,
  };
}

function toBody(request: AuthLinkRequest): v2.CreateAuthLinkBody {
  const { target, expiresAt, redirectUrl, state, settings } = request;
  const common = {
    expires_on: new Date(expiresAt).toISOString(),
    redirect_uri: redirectUrl,
    state,
    ...(settings && { config: toV2LinkConfig(settings.providers, settings.configuration) }),
  };
  return 'accountId' in target
    ? { ...common, account_id: target.accountId }
    : { ...common, providers: target.providers };
}
