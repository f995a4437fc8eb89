import type { Account } from '../account/account.ts';
import type { CreateLinkAnswer, OperatorAccountsPage, UnclaimedPage } from './api-contract.ts';
import {
  type AccountOfOwnerBody,
  type AssignAccountBody,
  type CreateOperatorLinkBody,
  type CreateSharedLinkAnswer,
  type CreateSharedLinkBody,
  operatorPaths,
  type RestartAnswer,
  type ResyncState,
  resyncStates,
  type SetAccountProxyBody,
  type SharedLink,
} from './operator-contract.ts';
import { parsePublicAccount } from './parse-account.ts';
import { parseSharedLink } from './parse-sent-link.ts';
import { parseUnclaimed } from './parse-unclaimed.ts';
import type { PatchbayClient } from './patchbay-client.ts';
import { PatchbayError } from './patchbay-error.ts';
import { asRecord, asText, asWord } from './read-fields.ts';

/**
 * What operators may do, for the owners of their tenant. Methods throw as those of {@link PatchbayClient}, and
 * `forbidden` for everybody else.
 */
export interface OperatorClient {
  /** One page of the accounts of all owners of the tenant, by id. */
  listOperatorAccounts(cursor?: string | null, signal?: AbortSignal): Promise<OperatorAccountsPage>;
  /** One page of the accounts at Unipile that nobody owns here, as far as it was heard of them. */
  listUnclaimedAccounts(cursor?: string | null, signal?: AbortSignal): Promise<UnclaimedPage>;
  /** The first page of them, after all accounts were read at Unipile. */
  findUnclaimedAccounts(signal?: AbortSignal): Promise<UnclaimedPage>;
  /** Gives one of them to an owner. */
  assignAccount(body: AssignAccountBody, signal?: AbortSignal): Promise<Account>;
  /** Quick add for an owner, or a sign-in again: a link to use at once. */
  createOperatorLink(body: CreateOperatorLinkBody, signal?: AbortSignal): Promise<CreateLinkAnswer>;
  /** A link to send to somebody; one account can come out of it. */
  createSharedLink(body: CreateSharedLinkBody, signal?: AbortSignal): Promise<CreateSharedLinkAnswer>;
  /** Newest first. */
  listSharedLinks(signal?: AbortSignal): Promise<readonly SharedLink[]>;
  revokeSharedLink(id: string, signal?: AbortSignal): Promise<SharedLink>;
  setAccountProxy(accountId: string, body: SetAccountProxyBody, signal?: AbortSignal): Promise<void>;
  /** Unipile v1 only; `invalid_request` with v2. */
  restartAccount(
    accountId: string,
    body: AccountOfOwnerBody,
    signal?: AbortSignal,
  ): Promise<RestartAnswer['result']>;
  /** Unipile v1 only; `invalid_request` with v2. */
  resyncAccount(accountId: string, body: AccountOfOwnerBody, signal?: AbortSignal): Promise<ResyncState>;
}

/** Where an operator acts. */
export interface OperatorClientOptions {
  /**
   * For operators without a tenant: the tenant whose accounts and links are listed, and in which everything is done
   * whose body names no other. Left out, one's own.
   */
  readonly tenantId?: string;
}

/**
 * Creates the part of the client that operators need: apart, so that pages of owners do not load it.
 *
 * @example
 * const operators = createOperatorClient(createPatchbayClient());
 * const { url } = await operators.createSharedLink({ ownerId, providers: ['linkedin'] });
 */
export function createOperatorClient(
  { call }: Pick<PatchbayClient, 'call'>,
  options: OperatorClientOptions = {},
): OperatorClient {
  const at = (path: string, cursor?: string | null): string => {
    const query = { ...options, ...(cursor != null && { cursor }) };
    return Object.keys(query).length === 0 ? path : `${path}?${new URLSearchParams(query)}`;
  };
  const inTenant = <T extends object>(body: T): T => ({ ...options, ...body });
  return {
    async listOperatorAccounts(cursor, signal) {
      const answer = await call('GET', at(operatorPaths.accounts, cursor), undefined, signal);
      if (!Array.isArray(answer.accounts)) throw nothing('accounts');
      const accounts = answer.accounts.flatMap((row) => {
        const { ownerId, account: input } = asRecord(row);
        const account = parsePublicAccount(input);
        return account ? [{ ownerId: asText(ownerId), account }] : [];
      });
      return { accounts, nextCursor: asText(answer.nextCursor) || null };
    },
    async listUnclaimedAccounts(cursor, signal) {
      return toUnclaimedPage(await call('GET', at(operatorPaths.unclaimed, cursor), undefined, signal));
    },
    async findUnclaimedAccounts(signal) {
      return toUnclaimedPage(await call('POST', at(operatorPaths.unclaimed), {}, signal));
    },
    async assignAccount(body, signal) {
      const account = parsePublicAccount(
        (await call('POST', operatorPaths.assign, inTenant(body), signal)).account,
      );
      if (!account) throw nothing('account');
      return account;
    },
    async createOperatorLink(body, signal) {
      const { url, attemptId, expiresAt } = await call('POST', operatorPaths.links, inTenant(body), signal);
      if (typeof url !== 'string' || typeof attemptId !== 'string' || typeof expiresAt !== 'number') {
        throw nothing('link');
      }
      return { url, attemptId, expiresAt };
    },
    async createSharedLink(body, signal) {
      const answer = await call('POST', operatorPaths.sharedLinks, inTenant(body), signal);
      if (typeof answer.url !== 'string') throw nothing('link');
      return { link: toLink(answer), url: answer.url };
    },
    async listSharedLinks(signal) {
      const { links } = await call('GET', at(operatorPaths.sharedLinks), undefined, signal);
      if (!Array.isArray(links)) throw nothing('links');
      return links.flatMap((link) => parseSharedLink(link) ?? []);
    },
    async revokeSharedLink(id, signal) {
      return toLink(await call('DELETE', at(operatorPaths.sharedLink(id)), undefined, signal));
    },
    async setAccountProxy(accountId, body, signal) {
      await call('PUT', operatorPaths.proxy(accountId), inTenant(body), signal);
    },
    async restartAccount(accountId, body, signal) {
      const { result } = await call('POST', operatorPaths.restart(accountId), inTenant(body), signal);
      return result === 'restarted' ? 'restarted' : 'failed';
    },
    async resyncAccount(accountId, body, signal) {
      const { state } = await call('POST', operatorPaths.resync(accountId), inTenant(body), signal);
      return asWord(resyncStates, state) ?? 'unknown';
    },
  };
}

function toUnclaimedPage({ accounts, nextCursor }: Record<string, unknown>): UnclaimedPage {
  if (!Array.isArray(accounts)) throw nothing('accounts');
  return {
    accounts: accounts.flatMap((row) => parseUnclaimed(row) ?? []),
    nextCursor: asText(nextCursor) || null,
  };
}

function toLink(answer: Record<string, unknown>): SharedLink {
  const link = parseSharedLink(answer.link);
  if (!link) throw nothing('link');
  return link;
}

function nothing(what: string): PatchbayError {
  return new PatchbayError('unexpected_answer', `the server sent no ${what}.`);
}
