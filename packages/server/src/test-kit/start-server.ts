import {
  type Account,
  type AccountAnswer,
  type AccountsPage,
  CLIENT_HEADER,
  type CreateLinkAnswer,
} from '@patchbay/core';
import { v2 } from '@patchbay/core/unipile';
import { createPatchbay, type Patchbay } from '../create-patchbay.ts';
import type { LogEntry } from '../log.ts';
import type { PatchbayOptions } from '../patchbay-options.ts';
import { createMemoryStore } from '../store/memory-store.ts';
import type { PatchbayStore } from '../store/patchbay-store.ts';
import { hmacSha256Hex } from '../webhook/hmac.ts';
import { createFakeUnipile, type FakeUnipile } from './fake-unipile.ts';
import { createTestClock, type TestClock } from './test-clock.ts';

export const WEBHOOK_SECRET = 'whsec-of-the-tests';
export const ORIGIN = 'https://app.test';
export const BASE: string = `${ORIGIN}/api/patchbay`;

/** A server over a fake Unipile, with the calls a test makes. */
export interface TestServer {
  readonly patchbay: Patchbay;
  readonly store: PatchbayStore;
  readonly unipile: FakeUnipile;
  readonly clock: TestClock;
  readonly logs: LogEntry[];
  /** A call of somebody's browser; `who` is `owner` or `tenant/owner`, empty for nobody. */
  call(who: string, path: string, init?: RequestInit): Promise<Response>;
  account(who: string, id?: string): Promise<Account>;
  accounts(who: string): Promise<readonly Account[]>;
  /** A signed delivery of an event. */
  deliver(
    event: unknown,
    options?: { secret?: string; at?: number; header?: string | null },
  ): Promise<Response>;
  /** `POST /links` of somebody. */
  link(who: string, body: unknown): Promise<CreateLinkAnswer>;
  /** Token of the link that was minted last, as it stands in its callback path. */
  token(): string;
  /** The person comes back from the wizard. */
  comeBack(token: string, params: Record<string, string>): Promise<Response>;
}

export function startServer(overrides: Partial<PatchbayOptions> = {}): TestServer {
  const unipile = createFakeUnipile();
  const clock = (overrides.clock as TestClock | undefined) ?? createTestClock();
  const store = overrides.store ?? createMemoryStore();
  const logs: LogEntry[] = [];
  const patchbay = createPatchbay({
    store,
    unipile: { apiKey: 'the-api-key' },
    webhookSecrets: [WEBHOOK_SECRET],
    secret: 'a secret of the tests only, long enough',
    publicUrl: ORIGIN,
    fetch: unipile.fetch,
    clock,
    log: (entry) => logs.push(entry),
    // The first byte is the jitter of delays: none, so that tests know when.
    random: () => crypto.getRandomValues(new Uint8Array(16)).fill(0, 0, 1),
    authenticate(request) {
      const who = request.headers.get('x-who');
      if (!who) return null;
      const [tenantId, ownerId] = who.includes('/') ? (who.split('/') as [string, string]) : [undefined, who];
      return { ownerId, ...(tenantId !== undefined && { tenantId }) };
    },
    ...overrides,
  });
  const call: TestServer['call'] = (who, path, init = {}) =>
    patchbay.handler(
      new Request(`${BASE}${path}`, {
        ...init,
        headers: { [CLIENT_HEADER]: '1', 'x-who': who, ...(init.headers as Record<string, string>) },
      }),
    );
  return {
    patchbay,
    store,
    unipile,
    clock,
    logs,
    call,
    account: async (who, id = 'acc_1') =>
      ((await (await call(who, `/accounts/${id}`)).json()) as AccountAnswer).account,
    accounts: async (who) => ((await (await call(who, '/accounts')).json()) as AccountsPage).accounts,
    deliver(event, { secret = WEBHOOK_SECRET, at = clock.now(), header } = {}) {
      const body = typeof event === 'string' ? event : JSON.stringify(event);
      const t = String(Math.floor(at / 1000));
      const signed = v2.formatSignatureHeader(
        t,
        hmacSha256Hex(secret, v2.signedPrefix(t), new TextEncoder().encode(body)),
      );
      const signature = header === undefined ? signed : header;
      return patchbay.handler(
        new Request(`${BASE}/webhooks/unipile`, {
          method: 'POST',
          body,
          headers: signature === null ? {} : { [v2.SIGNATURE_HEADER]: signature },
        }),
      );
    },
    link: async (who, body) =>
      (await (
        await call(who, '/links', { method: 'POST', body: JSON.stringify(body) })
      ).json()) as CreateLinkAnswer,
    token() {
      const redirect = String(unipile.links.at(-1)?.redirect_uri);
      return redirect.slice(redirect.lastIndexOf('/') + 1);
    },
    comeBack: (token, params) =>
      patchbay.handler(new Request(`${BASE}/callback/${token}?${new URLSearchParams(params)}`)),
  };
}

let events = 0;

/** A webhook event about an account, with an id of its own. */
export function makeEvent(type: string, fields: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: `evt_${++events}`,
    type,
    account_id: 'acc_1',
    created_at: '2026-11-20T14:02:00.000Z',
    payload: {},
    ...fields,
  };
}
