import { expect, test } from 'vitest';
import { makeEvent, startServer } from '../test-kit/start-server.ts';
import { createTestClock } from '../test-kit/test-clock.ts';
import { createWebhookSecrets, type TenantSecret, type WebhookSecret } from './webhook-secrets.ts';

/** Secrets of an app that change, and how often they were asked for. */
function setUp(...first: (WebhookSecret | undefined)[]) {
  const logs: string[] = [];
  const clock = createTestClock();
  const app = { secrets: first, asked: 0, error: null as Error | null };
  const secrets = createWebhookSecrets(
    async () => {
      app.asked += 1;
      if (app.error) throw app.error;
      return app.secrets;
    },
    clock,
    ({ message }) => logs.push(message),
  );
  return { clock, app, secrets, logs };
}

test('secrets that are given are there at once and never asked for', async () => {
  const secrets = createWebhookSecrets(['whsec-a', 'whsec-b'], createTestClock(), () => {});
  expect([secrets.known(), await secrets.fresh()]).toEqual([
    ['whsec-a', 'whsec-b'],
    ['whsec-a', 'whsec-b'],
  ]);
});

test('secrets that are looked up leave out what is not set', async () => {
  const { secrets } = setUp('whsec-a', undefined, '');
  expect(await secrets.fresh()).toEqual(['whsec-a']);
  expect(secrets.known()).toEqual(['whsec-a']);
});

test('what is looked up and can be no secret is left out, and told once, without the secret', async () => {
  const noTenant = { secret: 'whsec-of-nobody' } as TenantSecret;
  const { secrets, app, clock, logs } = setUp('whsec-a', noTenant, 'whsec-b\n', {
    tenantId: 'one',
    secret: '',
  });
  expect(await secrets.fresh()).toEqual(['whsec-a']);
  expect(logs).toEqual([
    expect.stringMatching(
      /\[1\] names no tenantId; to mend it, .*\. \[2\] .* line ends; .*\. \[3\] has no secret: it is missing/,
    ),
  ]);
  expect(logs[0]).not.toMatch(/whsec-/);
  await clock.advance(60_000);
  await secrets.fresh();
  expect(logs).toHaveLength(1);
  app.secrets = ['x'];
  await clock.advance(60_000);
  expect(await secrets.fresh()).toEqual([]);
  expect(logs).toHaveLength(2);
});

test('secrets that come with more about them, as rows of a table do, are taken', async () => {
  const row = { tenantId: 'one', secret: 'whsec-a', createdAt: 1 };
  const { secrets, logs } = setUp(row);
  expect([await secrets.fresh(), logs]).toEqual([[row], []]);
});

test('a look-up that gives no list says so', async () => {
  const { secrets, app } = setUp();
  app.secrets = 'whsec-a' as never;
  await expect(secrets.fresh()).rejects.toThrow('webhookSecrets gave no list. To mend it, return an array');
});

test('many who ask at the same time, or within ten seconds, are one question', async () => {
  const { secrets, app, clock } = setUp('whsec-a');
  await Promise.all([secrets.fresh(), secrets.fresh()]);
  await clock.advance(9_999);
  await secrets.fresh();
  expect(app.asked).toBe(1);
  await clock.advance(1);
  await secrets.fresh();
  expect(app.asked).toBe(2);
});

test('a secret that was taken away is forgotten after a minute, beside the work', async () => {
  const { secrets, app, clock } = setUp('whsec-a', 'whsec-b');
  await secrets.fresh();
  app.secrets = ['whsec-b'];
  await clock.advance(59_999);
  expect([secrets.known(), app.asked]).toEqual([['whsec-a', 'whsec-b'], 1]);
  await clock.advance(1);
  secrets.known();
  await secrets.fresh();
  expect([secrets.known(), app.asked]).toEqual([['whsec-b'], 2]);
});

test('a look-up that fails keeps what was known, and says so to whoever needs more', async () => {
  const { secrets, app, clock } = setUp('whsec-a');
  await secrets.fresh();
  app.error = new Error('the vault is closed');
  await clock.advance(60_000);
  expect(secrets.known()).toEqual(['whsec-a']);
  await expect(secrets.fresh()).rejects.toThrow('the vault is closed');
  expect(secrets.known()).toEqual(['whsec-a']);
});

test('a webhook of a tenant that came a moment ago is taken, without a restart', async () => {
  const app = { secrets: ['of-one'], asked: 0 };
  const server = startServer({
    webhookSecrets: () => {
      app.asked += 1;
      return app.secrets;
    },
  });
  const deliver = async (secret: string): Promise<number> =>
    (await server.deliver(makeEvent('account.status.running'), { secret })).status;
  expect(await deliver('of-one')).toBe(200);
  app.secrets = ['of-one', 'of-two'];
  expect(await deliver('of-two')).toBe(401);
  await server.clock.advance(10_000);
  expect(await deliver('of-two')).toBe(200);
  for (let i = 0; i < 50; i++) expect(await deliver('forged')).toBe(401);
  expect(app.asked).toBe(2);
});

test('a webhook that cannot be judged is an error of ours, so that Unipile sends it again', async () => {
  const server = startServer({ webhookSecrets: () => Promise.reject(new Error('vault token s.hunter2')) });
  const response = await server.deliver(makeEvent('account.status.running'));
  const text = await response.text();
  expect([response.status, text.includes('hunter2')]).toEqual([500, false]);
});

test('the report on the endpoint knows the secrets that are looked up', async () => {
  const server = startServer({ webhookSecrets: async () => ['of-one'] });
  server.unipile.next.push(() =>
    Response.json({
      object: 'WebhookEndpoints',
      data: [
        {
          object: 'WebhookEndpoint',
          id: 'we_1',
          url: 'https://app.test/api/patchbay/webhooks/unipile',
          enabled: true,
          trigger_events: [],
          account_ids: [],
          secret: 'of-one',
        },
      ],
      has_more: false,
    }),
  );
  const { drift } = await server.patchbay.ensureWebhookEndpoint({ dryRun: true });
  expect(drift).not.toContain('secret');
});
