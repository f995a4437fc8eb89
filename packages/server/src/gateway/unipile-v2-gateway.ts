import { v2 } from '@patchbay/core/unipile';
import { sendToUnipile, type UnipileConnection } from './send-to-unipile.ts';
import { type AuthLinkRequest, GatewayError, isGone, type UnipileGateway } from './unipile-gateway.ts';

const PAGE = 100;

/** The gateway to Unipile's API v2. */
export function createUnipileV2Gateway(connection: UnipileConnection): UnipileGateway {
  return {
    generation: 'v2',

    async readAccount(accountId) {
      try {
        const answer = v2.parseAccount(await sendToUnipile(connection, v2.getAccountRequest(accountId)));
        if (!answer.ok || answer.snapshot.id !== accountId) throw unexpected('an account');
        return { kind: 'found', snapshot: answer.snapshot };
      } catch (error) {
        if (isGone(error)) return { kind: 'gone' };
        throw error;
      }
    },

    async listAccounts(cursor) {
      const offset = Number(cursor ?? 0);
      const call = v2.listAccountsRequest({ offset, limit: PAGE });
      const answer = v2.parseAccountPage(await sendToUnipile(connection, call));
      if (!answer) throw unexpected('a list of accounts');
      return {
        snapshots: answer.rows.flatMap((row) => (row.ok ? [row.snapshot] : [])),
        nextCursor: answer.hasMore ? String(offset + PAGE) : null,
      };
    },

    async createAuthLink(request) {
      const call = v2.createAuthLinkRequest(toBody(request));
      const link = v2.parseAuthLink(await sendToUnipile(connection, call));
      if (!link) throw unexpected('a link');
      return link;
    },
  };
}

function toBody({ target, expiresAt, redirectUrl, state }: AuthLinkRequest): v2.CreateAuthLinkBody {
  const common = { expires_on: new Date(expiresAt).toISOString(), redirect_uri: redirectUrl, state };
  return 'accountId' in target
    ? { ...common, account_id: target.accountId }
    : { ...common, providers: target.providers };
}

function unexpected(what: string): GatewayError {
  return new GatewayError('unavailable', `Unipile's answer is not ${what}. Is the base URL right?`, {
    type: 'unexpected_answer',
  });
}
