import { PatchbayError, type PatchbayErrorCode } from '@patchbay/core';
import { createFakeClient, type FakeClient } from './fake-client.ts';

/** A call of a part of the client that stands apart. */
export interface FakeCall {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** A client that keeps links as a server does: for dialogs that make, list and end them, and for operators. */
export interface CallingClient extends FakeClient {
  readonly calls: FakeCall[];
  /** While set, writes are refused with it. */
  callFailure: PatchbayErrorCode | null;
  /** While set, lists fail with it. */
  listFailure: PatchbayErrorCode | null;
  /** How a restart ends. */
  restartResult: 'restarted' | 'failed';
}

/** What a link has before anything is said about it. */
export const sampleLink: Readonly<Record<string, unknown>> = {
  id: 'link_1',
  accountId: 'acc_1',
  ownerId: 'owner_1',
  providers: '*',
  configuration: {},
  state: 'open',
  note: null,
  createdAt: Date.UTC(2026, 10, 20, 14, 0),
  expiresAt: Date.UTC(2026, 10, 23, 14, 0),
  usedAt: null,
  revokedAt: null,
  outcome: null,
};

/** Creates one; `before` are the links that there are. */
export function createCallingClient(
  before: readonly Readonly<Record<string, unknown>>[] = [],
): CallingClient {
  const links: Record<string, unknown>[] = before.map((link) => ({ ...sampleLink, ...link }));
  const fake: CallingClient = Object.assign(createFakeClient(), {
    calls: [] as FakeCall[],
    callFailure: null,
    listFailure: null,
    restartResult: 'restarted' as const,
    async call(method: string, path: string, body?: unknown) {
      fake.calls.push({ method, path, body });
      const failure = method === 'GET' ? fake.listFailure : fake.callFailure;
      if (failure) throw new PatchbayError(failure, 'asked to refuse.', { status: 400 });
      if (path.endsWith('/proxy')) return {};
      if (path.endsWith('/restart')) return { result: fake.restartResult };
      if (path === '/operator/links') {
        return { url: 'https://wizard.example/attempt_1', attemptId: 'attempt_1', expiresAt: 0 };
      }
      if (method === 'GET') return { links };
      if (method === 'POST') {
        const link = { ...sampleLink, ...(body as object), id: `made_${links.length}` };
        links.unshift(link);
        return { link, url: `https://app.example/repair/secret_${links.length}` };
      }
      const found = links.find(({ id }) => path.split('?')[0]?.endsWith(`/${id}`));
      return { link: Object.assign(found ?? {}, { state: 'revoked' }) };
    },
  });
  return fake;
}
