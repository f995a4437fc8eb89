import { v1 } from '@patchbay/core/unipile';
import { expect, it } from 'vitest';
import { makeV1Mock } from '../testing/make-v1-mock.ts';
import { v1Account } from './world/v1-account.ts';

// Core asks and reads; the mock answers. What one of them misunderstands shows here.

function make() {
  const made = makeV1Mock({
    accounts: [
      v1Account({ type: 'LINKEDIN', id: 'mine', premium: 'recruiter' }),
      v1Account({ type: 'GOOGLE_OAUTH', id: 'mail', status: { CALENDAR: 'PERMISSIONS' } }),
    ],
    v1Webhooks: [{ url: 'https://app.test/hook', events: v1.accountStatusEvents }],
  });
  const send = async (request: v1.UnipileRequest): Promise<unknown> => {
    const response = await made.mock.fetch(made.mock.origin + request.path, {
      method: request.method,
      headers: { [v1.API_KEY_HEADER]: made.mock.apiKey },
      ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
    });
    return response.json();
  };
  return { ...made, send };
}

it('accounts are read with their sources', async () => {
  const { send } = make();
  const page = v1.parseAccountPage(await send(v1.listAccountsRequest({ limit: 1 })));
  expect(page?.cursor).toEqual(expect.any(String));
  const next = v1.parseAccountPage(
    await send(v1.listAccountsRequest({ limit: 1, cursor: page?.cursor ?? null })),
  );
  const rows = [...(page?.rows ?? []), ...(next?.rows ?? [])];
  expect(rows.map((row) => row.ok && [row.snapshot.provider, row.snapshot.status])).toEqual([
    ['google', { kind: 'partial', cause: 'permissions' }],
    ['linkedin', { kind: 'running' }],
  ]);
  expect(v1.parseAccount(await send(v1.getAccountRequest('mail')))).toMatchObject({
    snapshot: {
      products: [
        { product: 'mail', kind: 'running' },
        { product: 'calendar', kind: 'disconnected' },
      ],
    },
  });
});

it('what is done to an account is understood', async () => {
  const { mock, send } = make();
  expect(v1.parseRestart(await send(v1.restartAccountRequest('mine')))).toBe('restarted');
  mock.v1.setRestartFails('mine', true);
  expect(v1.parseRestart(await send(v1.restartAccountRequest('mine')))).toBe('failed');
  expect(v1.parseResync(await send(v1.resyncAccountRequest('mine', { partial: true })))).toEqual({
    state: 'started',
  });
  const proxy = { host: 'proxy.test', port: 8080 };
  expect(v1.parseAccountPatched(await send(v1.updateAccountRequest('mine', { proxy })))).toBe('mine');
  expect(v1.parseAccountDeleted(await send(v1.deleteAccountRequest('mine')))).toBe(true);
});

it('a native sign-in is led through its checkpoints', async () => {
  const { send } = make();
  const body = { provider: 'LINKEDIN', username: 'amara.okafor+phone@example.com', password: 'x' } as const;
  const first = v1.parseAuthStep(await send(v1.reconnectRequest('mine', body)));
  expect(first).toMatchObject({ kind: 'checkpoint', intentId: 'mine', checkpoint: { kind: 'phone' } });
  const solve = async (code: string) =>
    v1.parseAuthStep(
      await send(v1.solveCheckpointRequest({ account_id: 'mine', provider: 'LINKEDIN', code })),
    );
  expect(await solve(v1.toPhoneCode('33', '06 12 34 56 78'))).toMatchObject({
    checkpoint: { kind: 'two-factor' },
  });
  const resend = v1.resendCheckpointRequest({ account_id: 'mine', provider: 'LINKEDIN' });
  expect(v1.parseCheckpointResend(await send(resend))).toBe(true);
  expect(await solve('123456')).toEqual({ kind: 'linked', accountId: 'mine' });
});

it('links and webhooks are made, and errors read', async () => {
  const { send } = make();
  const link = v1.createAuthLinkRequest({
    type: 'reconnect',
    reconnect_account: 'mine',
    api_url: v1.toBaseUrl('api1.unipile.com:13111/api/v1/') ?? '',
    expiresOn: '2026-11-21T00:00:00.000Z',
  });
  expect(v1.parseAuthLink(await send(link))).toMatch(/\/hosted\//);
  const secret = { key: 'Unipile-Auth', value: 'secret' };
  const create = v1.createWebhookRequest(
    v1.accountStatusWebhook({ url: 'https://app.test/2', name: 'kit', secret }),
  );
  const id = v1.parseWebhookCreated(await send(create)) ?? '';
  const page = v1.parseWebhookPage(await send(v1.listWebhooksRequest({ limit: 250 })));
  expect(page?.webhooks.find((webhook) => webhook.id === id)).toMatchObject({ name: 'kit', enabled: true });
  expect(v1.parseWebhookDeleted(await send(v1.deleteWebhookRequest(id)))).toBe(true);
  expect(v1.parseError(404, await send(v1.deleteWebhookRequest(id)))).toMatchObject({
    type: 'errors/resource_not_found',
  });
});

it('messages are read as what was done', async () => {
  const { mock, clock, received } = make();
  for (const word of ['CONNECTING', 'CREDENTIALS', 'PERMISSIONS', 'STOPPED', 'ERROR', 'OK']) {
    await mock.v1.setSourceStatus('mine', word);
  }
  await mock.remove('mine');
  const statements = received
    .map(({ body }) => v1.parseWebhook(JSON.parse(body), clock.now()))
    .map((webhook) => webhook.kind === 'report' && webhook.report.statement);
  expect(statements).toMatchObject([
    { says: 'status', status: { kind: 'connecting' } },
    { says: 'status', status: { kind: 'disconnected', cause: 'credentials' } },
    { says: 'status', status: { kind: 'disconnected', cause: 'permissions' } },
    { says: 'status', status: { kind: 'errored', cause: 'stopped' } },
    { says: 'status', status: { kind: 'errored', cause: 'stopped' } },
    { says: 'status', status: { kind: 'running' } },
    { says: 'removed' },
  ]);
});
