import {
  CLIENT_HEADER,
  CONTRACT_VERSION,
  type CreateLinkAnswer,
  type PatchbayErrorBody,
} from '@patchbay/core';
import { v2 } from '@patchbay/core/unipile';
import { hmacSha256Hex } from '#hmac';
import { isFixedHost } from '../../is-fixed-host.ts';
import type { ConformancePerson, HandlerConformanceOptions, StartedHandler } from '../handler-conformance.ts';
import { createUnipileDouble, DOUBLE_ORIGIN, type UnipileDouble } from './unipile-double.ts';

export const ada: ConformancePerson = { tenantId: 'one', ownerId: 'ada', role: 'owner' };
/** Another owner of Ada's tenant. */
export const bob: ConformancePerson = { tenantId: 'one', ownerId: 'bob', role: 'owner' };
/** The same owner id under another tenant: somebody else. */
export const otherAda: ConformancePerson = { tenantId: 'two', ownerId: 'ada', role: 'owner' };
export const operator: ConformancePerson = { tenantId: 'one', ownerId: 'ops', role: 'operator' };
export const otherOperator: ConformancePerson = { tenantId: 'two', ownerId: 'ops', role: 'operator' };

/** A call as an attacker may shape it. */
export interface StageCall {
  readonly method?: string;
  /** An object is sent as JSON. */
  readonly body?: unknown;
  /** Beside those of the client and of the session; null takes one of them away. */
  readonly headers?: Readonly<Record<string, string | null>>;
  /** Origin that the browser believes to be at, where another name leads to the app. */
  readonly at?: string;
  readonly signal?: AbortSignal;
}

/** How a delivery differs from one of Unipile's. */
export interface DeliveryTrick {
  readonly secret?: string;
  /** When it was signed, in milliseconds from now. */
  readonly signedInMs?: number;
  /** What is sent in place of what was signed. */
  readonly sent?: string;
  /** In place of the right header; null for none. */
  readonly signature?: string | null;
}

/** One app under test, and what the cases do with it. */
export interface Stage {
  readonly unipile: UnipileDouble;
  /** The app's origin. */
  readonly origin: string;
  /** A call of somebody's browser below the base path; null for nobody. */
  call(who: ConformancePerson | null, path: string, call?: StageCall): Promise<Response>;
  /** Gives an account that exists at Unipile to somebody. */
  give(accountId: string, who: ConformancePerson): Promise<void>;
  /** Asks for a link; resolves to the token that stands in the path of its callback. */
  link(who: ConformancePerson, body: unknown): Promise<{ readonly token: string; readonly state: string }>;
  /** A browser comes back from the wizard, signed in or not; resolves to the page. */
  comeBack(
    token: string,
    params: Readonly<Record<string, string>>,
    who?: ConformancePerson,
  ): Promise<Response>;
  /** A webhook of Unipile, or a forged one. */
  deliver(event: unknown, trick?: DeliveryTrick): Promise<Response>;
  /** Everything that goes on after an answer is done. */
  settled(): Promise<void>;
  /** Ids of somebody's accounts, in order. */
  idsOf(who: ConformancePerson): Promise<readonly string[]>;
  close(): Promise<void>;
}

const SECRET = 'wes_of-the-conformance-kit';

/** Starts the app over a Unipile of its own. */
export async function createStage(start: HandlerConformanceOptions['start']): Promise<Stage> {
  const unipile = createUnipileDouble();
  const app: StartedHandler = await start({
    unipile: { apiKey: 'the-key-of-the-kit', baseUrl: DOUBLE_ORIGIN },
    webhookSecrets: [SECRET, 'wes_that-is-being-replaced'],
    fetch: unipile.fetch,
  });
  const baseUrl = app.baseUrl.replace(/\/+$/, '');
  const send = (input: string, init: RequestInit): Promise<Response> => (app.fetch ?? fetch)(input, init);

  /** An app that is a function is told the address, one behind a socket the host, where `fetch` lets us say it. */
  const isFunction = app.fetch !== undefined && !isFixedHost(new URL(baseUrl));

  const call: Stage['call'] = async (who, path, { method = 'GET', body, headers = {}, at, signal } = {}) => {
    const sent = new Headers({ [CLIENT_HEADER]: CONTRACT_VERSION, ...(who && (await app.signIn(who))) });
    if (body !== undefined) sent.set('content-type', 'application/json');
    if (at !== undefined) sent.set('host', new URL(at).host);
    for (const [name, value] of Object.entries(headers)) {
      if (value === null) sent.delete(name);
      else sent.set(name, value);
    }
    const base = at !== undefined && isFunction ? `${at}${new URL(baseUrl).pathname}` : baseUrl;
    return send(`${base}${path}`, {
      method,
      headers: sent,
      redirect: 'manual',
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      ...(signal && { signal }),
    });
  };

  return {
    unipile,
    origin: new URL(baseUrl).origin,
    call,
    async give(accountId, { tenantId, ownerId }) {
      unipile.put(accountId);
      await app.patchbay.assign({ accountId, tenantId, ownerId });
      await app.patchbay.drain();
    },
    async link(who, body) {
      const answer = await call(who, '/links', { method: 'POST', body });
      if (answer.status !== 200) throw new Error(`POST /links: ${answer.status} ${await answer.text()}`);
      await (answer.json() as Promise<CreateLinkAnswer>);
      const { redirect_uri = '', state = '' } = unipile.links.at(-1) ?? {};
      return { token: redirect_uri.slice(redirect_uri.lastIndexOf('/') + 1), state };
    },
    comeBack: (token, params, who) =>
      call(who ?? null, `/callback/${token}?${new URLSearchParams(params)}`, {
        headers: { [CLIENT_HEADER]: null, accept: 'text/html' },
      }),
    deliver(event, { secret = SECRET, signedInMs = 0, sent, signature } = {}) {
      const body = typeof event === 'string' ? event : JSON.stringify(event);
      const t = String(Math.floor((Date.now() + signedInMs) / 1000));
      const hmac = hmacSha256Hex(secret, v2.signedPrefix(t), new TextEncoder().encode(body));
      const header = signature === undefined ? v2.formatSignatureHeader(t, hmac) : signature;
      return call(null, '/webhooks/unipile', {
        method: 'POST',
        body: sent ?? body,
        headers: { [CLIENT_HEADER]: null, ...(header !== null && { [v2.SIGNATURE_HEADER]: header }) },
      });
    },
    settled: () => app.patchbay.drain(),
    async idsOf(who) {
      const { accounts } = (await (await call(who, '/accounts')).json()) as { accounts: { id: string }[] };
      return accounts.map(({ id }) => id).sort();
    },
    close: () => app.close(),
  };
}

/** Status and code of an error answer; the code is null where it is none of ours. */
export async function refusalOf(response: Response): Promise<readonly [number, string | null]> {
  const body = (await response.json().catch(() => null)) as Partial<PatchbayErrorBody> | null;
  return [response.status, body?.error?.code ?? null];
}

let events = 0;

/** A webhook event with an id of its own. */
export function makeEvent(
  type: string,
  accountId: string,
  payload: Record<string, unknown> = {},
): Record<string, unknown> {
  const id = `evt_conformance_${++events}_${crypto.randomUUID()}`;
  return { id, type, account_id: accountId, created_at: new Date().toISOString(), payload };
}
