import type { Account } from '../account/account.ts';
import type { AccountEvent } from '../account/account-event.ts';
import type { UnclaimedAccount } from '../account/unclaimed-account.ts';

/** Where the handler is mounted unless the app says otherwise. */
export const DEFAULT_BASE_PATH = '/api/patchbay';

/** Sent with every call of the client; a write without it is refused (a form of another site cannot send it). */
export const CLIENT_HEADER = 'x-patchbay-client';

/** Set on every answer of the server; servers before it, and proxies in between, leave it out. */
export const SERVER_HEADER = 'x-patchbay-server';

/**
 * Version of this contract, the value of {@link CLIENT_HEADER} and {@link SERVER_HEADER}. Grows only with a change
 * that the other side cannot read; fields, words and routes are added without.
 */
export const CONTRACT_VERSION = '1';

/** Oldest version that this release still understands from the other side. The newer side decides: it knows both. */
export const OLDEST_CONTRACT = 1;

/** Most accounts that one page carries. */
export const MAX_PAGE_SIZE = 500;

/** Paths below the base path, as pages call them. */
export const paths = {
  accounts: '/accounts',
  account: (id: string): string => `/accounts/${encodeURIComponent(id)}`,
  links: '/links',
  stream: '/stream',
  changes: '/changes',
} as const;

/**
 * Paths that others call: Unipile, people who come back from its sign-in, whoever watches the server. Apart, so that
 * pages do not load them. The attempt stands in the path because failed redirects can lose `state`.
 */
export const serverPaths = {
  callback: (attempt: string): string => `/callback/${encodeURIComponent(attempt)}`,
  notify: (attempt: string): string => `/notify/${encodeURIComponent(attempt)}`,
  unipileWebhook: '/webhooks/unipile',
  health: '/health',
  ready: '/ready',
} as const;

/** `GET /accounts?limit=&cursor=` */
export interface AccountsPage {
  /** In the order the server sorts: severity, name, id. */
  readonly accounts: readonly Account[];
  /** Pass it back as `cursor`; null on the last page. */
  readonly nextCursor: string | null;
  /** Event position that this page includes: a stream that starts here misses nothing. */
  readonly position: string;
  /** Opaque name of the owner's stream: tabs of one owner share it. Servers before it leave it out. */
  readonly streamTag?: string;
}

/** `GET /accounts/:id`, and `DELETE /accounts/:id`, which ends a connection for good. */
export interface AccountAnswer {
  readonly account: Account;
}

/** `POST /links`: a new account, or the same account signed in again. */
export type CreateLinkBody = (
  | {
      readonly purpose: 'connect' /** Provider ids, or all of them. */;
      readonly providers: '*' | readonly string[];
    }
  | { readonly purpose: 'reconnect'; readonly accountId: string }
) & {
  /** A key of the server's `returnTo` table; never a URL. */
  readonly returnTo?: string;
};

/** Answer of `POST /links`. The link is minted for this click and stored nowhere. */
export interface CreateLinkAnswer {
  readonly url: string;
  readonly attemptId: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/**
 * `GET /stream`: server-sent events. `account` carries an `Account` as data and its event id; `reset` says that
 * events were missed and the list must be read again. Comments keep the connection alive.
 */
export type StreamEventName = 'account' | 'reset';

/** How often the server writes a comment on a quiet stream, in milliseconds. */
export const STREAM_HEARTBEAT_MS = 15_000;

/**
 * `GET /changes?after=`: the stream's events by polling, for networks that break streams. Its `ETag` is the quoted
 * position; asked again with it as `If-None-Match`, it answers 304 while there is no news.
 */
export interface ChangesAnswer {
  /** Oldest first. */
  readonly events: readonly AccountEvent[];
  /** What to pass as `after` next time. */
  readonly position: string;
  /** Events were missed for good: read the list again. */
  readonly reset: boolean;
  /** There may be more right behind: ask again at once. */
  readonly hasMore: boolean;
}

/**
 * `GET /operator/accounts?tenantId=&limit=&cursor=`: the accounts of all owners of the operator's tenant, by id.
 * Operators without a tenant name one by `tenantId=`, as in everything below `/operator`; see `OwnerByOperator`.
 */
export interface OperatorAccountsPage {
  readonly accounts: readonly { readonly ownerId: string; readonly account: Account }[];
  /** Pass it back as `cursor`; null on the last page. */
  readonly nextCursor: string | null;
}

/**
 * `GET /operator/unclaimed?tenantId=&limit=&cursor=`: accounts at Unipile that nobody owns here, as far as it was heard
 * of them. `POST` reads all of them at Unipile first and answers the first page. For operators without a tenant, and for
 * those of a tenant that has credentials of its own.
 */
export interface UnclaimedPage {
  /** By id. */
  readonly accounts: readonly UnclaimedAccount[];
  /** Pass it back as `cursor`; null on the last page. */
  readonly nextCursor: string | null;
}
