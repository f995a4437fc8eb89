import type { Account } from '../account/account.ts';
import {
  type AccountsPage,
  type ChangesAnswer,
  CLIENT_HEADER,
  CONTRACT_VERSION,
  type CreateLinkAnswer,
  type CreateLinkBody,
  DEFAULT_BASE_PATH,
  MAX_PAGE_SIZE,
  paths,
  SERVER_HEADER,
} from './api-contract.ts';
import { isContractTooOld } from './is-contract-too-old.ts';
import { parsePublicAccount } from './parse-account.ts';
import { parseAccountEvent } from './parse-account-event.ts';
import { PatchbayError, type PatchbayErrorBody, patchbayErrorCodes } from './patchbay-error.ts';

/** How the client reaches the server. */
export interface PatchbayClientOptions {
  /** Where the handler is mounted, as a path or a URL. Default `/api/patchbay`. */
  readonly baseUrl?: string;
  /** Default the global `fetch`, looked up at each call. */
  readonly fetch?: typeof fetch;
  /** Sent with every call, for hosts that authenticate by header. */
  readonly headers?: HeadersSource;
}

/** Headers as a value, or a function that is asked before each call. */
export type HeadersSource =
  | Readonly<Record<string, string>>
  | (() => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>);

/** All accounts of the signed-in owner, and the event position at which they were true. */
export interface AccountsSnapshot {
  readonly accounts: readonly Account[];
  readonly position: string;
  /** Opaque name of the owner's stream, by which tabs share it; left out by an older server. */
  readonly streamTag?: string;
}

/** The browser's half of the API contract. Every method throws only {@link PatchbayError} (or the abort reason). */
export interface PatchbayClient {
  /** Walks all pages. Rows that cannot be read fall back to "unknown" instead of failing the list. */
  listAccounts(signal?: AbortSignal): Promise<AccountsSnapshot>;
  /** @throws PatchbayError `not_found` when it does not exist or is somebody else's. */
  getAccount(id: string, signal?: AbortSignal): Promise<Account>;
  /** Ends a connection for good, at Unipile too. Resolves to the account as it is then: removed. */
  removeAccount(id: string, signal?: AbortSignal): Promise<Account>;
  /** Mints a link to the hosted wizard. */
  createLink(body: CreateLinkBody, signal?: AbortSignal): Promise<CreateLinkAnswer>;
  /** Opens the live stream after an event position; the answer's body is `text/event-stream`. */
  openStream(after: string | null, signal: AbortSignal): Promise<Response>;
  /** The stream's events by polling: what came after a position; null begins with what comes from now on. */
  listChanges(after: string | null, signal?: AbortSignal): Promise<ChangesAnswer>;
  /**
   * One call below the base path, for the parts of the client that stand apart: `createRepairLinksClient`,
   * `createOperatorClient`. Resolves to the JSON of the answer, unread.
   */
  call(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
    signal?: AbortSignal,
  ): Promise<Record<string, unknown>>;
}

/**
 * Creates the client that the components use, and that an app may use without them.
 *
 * @example
 * const client = createPatchbayClient({ baseUrl: '/api/patchbay' });
 * const { accounts } = await client.listAccounts();
 */
export function createPatchbayClient(options: PatchbayClientOptions = {}): PatchbayClient {
  const baseUrl = (options.baseUrl ?? DEFAULT_BASE_PATH).replace(/\/+$/, '');

  async function send(
    path: string,
    init: RequestInit & { headers?: Record<string, string> },
  ): Promise<Response> {
    const own = typeof options.headers === 'function' ? await options.headers() : options.headers;
    const request: RequestInit = {
      credentials: 'same-origin',
      cache: 'no-store',
      ...init,
      headers: { accept: 'application/json', ...own, ...init.headers, [CLIENT_HEADER]: CONTRACT_VERSION },
    };
    let response: Response;
    try {
      response = await (options.fetch ?? globalThis.fetch)(`${baseUrl}${path}`, request);
    } catch (cause) {
      init.signal?.throwIfAborted();
      throw new PatchbayError('network', `no answer from ${baseUrl}${path}.`, { cause });
    }
    requireSpokenContract(response);
    if (!response.ok && response.status !== 304) throw await toError(response);
    return response;
  }

  async function json(path: string, init: Parameters<typeof send>[1]): Promise<Record<string, unknown>> {
    return readJson(await send(path, init), init.signal ?? undefined);
  }

  const call: PatchbayClient['call'] = (method, path, body, signal) =>
    json(path, {
      ...get(signal),
      method,
      ...(body !== undefined && {
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
    });

  return {
    call,
    async listAccounts(signal) {
      const accounts: Account[] = [];
      let position: string | null = null;
      let streamTag: string | undefined;
      let cursor: string | null = null;
      do {
        const query = new URLSearchParams({ limit: String(MAX_PAGE_SIZE), ...(cursor && { cursor }) });
        const page = (await json(`${paths.accounts}?${query}`, get(signal))) as Partial<AccountsPage>;
        if (!Array.isArray(page.accounts) || typeof page.position !== 'string') {
          throw nothing('list of accounts');
        }
        for (const row of page.accounts) {
          const account = parsePublicAccount(row);
          if (account) accounts.push(account);
        }
        // The first page's position: what changes while later pages are read comes again by the stream.
        position ??= page.position;
        if (typeof page.streamTag === 'string') streamTag ??= page.streamTag;
        cursor = page.nextCursor ?? null;
      } while (cursor !== null);
      return { accounts, position, ...(streamTag !== undefined && { streamTag }) };
    },

    async getAccount(id, signal) {
      return toAccount(await json(paths.account(id), get(signal)));
    },

    async removeAccount(id, signal) {
      return toAccount(await call('DELETE', paths.account(id), undefined, signal));
    },

    async createLink(body, signal) {
      const { url, attemptId, expiresAt } = await call('POST', paths.links, body, signal);
      if (typeof url !== 'string' || typeof attemptId !== 'string' || typeof expiresAt !== 'number') {
        throw nothing('link');
      }
      return { url, attemptId, expiresAt };
    },

    openStream: (after, signal) =>
      send(paths.stream, {
        signal,
        headers: { accept: 'text/event-stream', ...(after && { 'last-event-id': after }) },
      }),

    async listChanges(after, signal) {
      const query = after === null ? '' : `?${new URLSearchParams({ after })}`;
      const response = await send(`${paths.changes}${query}`, {
        ...get(signal),
        headers: after === null ? {} : { 'if-none-match': `"${after}"` },
      });
      if (response.status === 304 && after !== null) {
        return { events: [], position: after, reset: false, hasMore: false };
      }
      const body = (await readJson(response, signal)) as Partial<ChangesAnswer>;
      if (!Array.isArray(body.events) || typeof body.position !== 'string') throw unexpected(response);
      return {
        // What cannot be read is left out, as the stream does; the position moves past it.
        events: body.events.flatMap((event) => parseAccountEvent(event) ?? []),
        position: body.position,
        reset: body.reset === true,
        hasMore: body.hasMore === true,
      };
    },
  };
}

function get(signal: AbortSignal | undefined): RequestInit & { headers?: Record<string, string> } {
  return signal ? { signal } : {};
}

function toAccount(answer: Record<string, unknown>): Account {
  const account = parsePublicAccount(answer.account);
  if (!account) throw nothing('account');
  return account;
}

async function readJson(
  response: Response,
  signal: AbortSignal | undefined,
): Promise<Record<string, unknown>> {
  const body: unknown = await response.json().catch(() => null);
  if (typeof body === 'object' && body !== null) return body as Record<string, unknown>;
  signal?.throwIfAborted();
  throw unexpected(response);
}

async function toError(response: Response): Promise<PatchbayError> {
  const body = (await response.json().catch(() => null)) as Partial<PatchbayErrorBody> | null;
  const { code, message, requestId } = body?.error ?? {};
  if (!code || !patchbayErrorCodes.includes(code)) return unexpected(response);
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return new PatchbayError(code, message ?? code, {
    status: response.status,
    requestId: requestId ?? null,
    retryAfterMs: seconds >= 0 ? seconds * 1000 : null,
  });
}

function requireSpokenContract({ headers, status }: Response): void {
  const version = headers.get(SERVER_HEADER);
  if (!isContractTooOld(version)) return;
  throw new PatchbayError(
    'version_mismatch',
    `the server speaks version ${version ?? 1} of the contract, too old for this page. Update @patchbay/server.`,
    { status },
  );
}

function nothing(what: string): PatchbayError {
  return new PatchbayError('unexpected_answer', `the server sent no ${what}.`);
}

function unexpected(response: Response): PatchbayError {
  return new PatchbayError(
    'unexpected_answer',
    `${response.url || 'the server'} answered ${response.status}, but not as Patchbay does. Is it mounted there?`,
    { status: response.status },
  );
}
