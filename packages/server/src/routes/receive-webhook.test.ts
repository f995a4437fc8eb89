import { inspect } from 'node:util';
import { formatEventId, type PatchbayErrorBody } from '@patchbay/core';
import { v2 } from '@patchbay/core/unipile';
import { expect, test } from 'vitest';
import { unipileError } from '../test-kit/fake-unipile.ts';
import { BASE, makeEvent, startServer, type TestServer } from '../test-kit/start-server.ts';
import { START } from '../test-kit/test-clock.ts';

const ada = { tenantId: 'default', ownerId: 'ada' };

/** Ada's account, running, with everything that assigning it did behind it. */
async function withAccount(): Promise<TestServer> {
  const server = startServer();
  server.unipile.add();
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
  await server.patchbay.drain();
  server.unipile.calls.length = 0;
  return server;
}

async function codeOf(response: Response): Promise<string> {
  return ((await response.json()) as PatchbayErrorBody).error.code;
}

async function pending(server: TestServer): Promise<number> {
  return (await server.store.pendingDeliveries(0, 100)).length;
}

/** Event ids that the inbox has seen. */
async function isRecorded(server: TestServer, eventId: string): Promise<boolean> {
  const probe = { source: 'unipile-v2', eventId, receivedAt: 0, body: '', state: 'done' } as const;
  return (await server.store.recordDelivery(probe)) === null;
}

test('shows a disconnect at once, and lets a read confirm it after the answer', async () => {
  const server = await withAccount();
  server.unipile.add({ status: 'disconnected' });
  const response = await server.deliver(makeEvent('account.status.disconnected'));
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ received: true });
  await server.patchbay.drain();
  expect(await server.account('ada')).toMatchObject({
    status: { kind: 'disconnected', cause: 'credentials' },
    statusSince: START,
    freshness: { confirmedAt: START },
  });
  expect(server.unipile.calls).toEqual(['GET /v2/accounts/acc_1']);
  expect(await pending(server)).toBe(0);
});

test('answers before it has asked Unipile', async () => {
  const server = await withAccount();
  let release = (): void => {};
  server.unipile.next.push(
    () =>
      new Promise((resolve) => {
        release = () => resolve(Response.json(server.unipile.accounts.get('acc_1')));
      }),
  );
  expect((await server.deliver(makeEvent('account.status.disconnected'))).status).toBe(200);
  expect(await pending(server)).toBe(1);
  await new Promise((resolve) => setTimeout(resolve));
  expect((await server.account('ada')).status.kind).toBe('disconnected');
  release();
  await server.patchbay.drain();
  expect((await server.account('ada')).status.kind).toBe('running');
  expect(await pending(server)).toBe(0);
});

test('never believes "running" before it has read it', async () => {
  const server = await withAccount();
  server.unipile.add({ status: 'disconnected' });
  await server.deliver(makeEvent('account.status.disconnected'));
  await server.patchbay.drain();
  await server.deliver(makeEvent('account.status.running', { created_at: '2026-11-20T14:02:01.000Z' }));
  await server.patchbay.drain();
  expect(await server.account('ada')).toMatchObject({ status: { kind: 'disconnected' }, checking: true });
  server.unipile.add({ status: 'running' });
  await server.clock.advance(500);
  await server.patchbay.drain();
  expect(await server.account('ada')).toMatchObject({ status: { kind: 'running' }, checking: false });
});

test('keeps the cause that an outage names', async () => {
  const server = await withAccount();
  server.unipile.add({ status: 'errored' });
  await server.deliver(makeEvent('account.status.errored', { payload: { reason: 'proxy' } }));
  await server.patchbay.drain();
  expect((await server.account('ada')).status).toEqual({ kind: 'errored', cause: 'proxy' });
});

test('an account that a read does not find is removed', async () => {
  const server = await withAccount();
  server.unipile.accounts.clear();
  await server.deliver(makeEvent('account.status.disconnected'));
  await server.patchbay.drain();
  expect((await server.account('ada')).status).toEqual({ kind: 'removed' });
});

for (const [what, options] of [
  ['missing', { header: null }],
  ['garbage', { header: 't=1,v0=xyz' }],
  ['made with another secret', { secret: 'of somebody else' }],
  ['too old', { at: START - v2.SIGNATURE_TOLERANCE_MS - 1000 }],
  ['from the future', { at: START + v2.SIGNATURE_TOLERANCE_MS + 1000 }],
] as const) {
  test(`a signature that is ${what} is refused, and nothing is recorded or changed`, async () => {
    const server = await withAccount();
    const event = makeEvent('account.status.disconnected');
    const response = await server.deliver(event, options);
    expect(response.status).toBe(401);
    expect(await codeOf(response)).toBe('invalid_signature');
    await server.patchbay.drain();
    expect((await server.account('ada')).status.kind).toBe('running');
    expect(await isRecorded(server, event.id as string)).toBe(false);
    expect(server.unipile.calls).toEqual([]);
  });
}

test('every refusal of a signature reads the same', async () => {
  const server = await withAccount();
  const messages = await Promise.all(
    [{ header: null }, { header: 'x' }, { secret: 'other' }, { at: 0 }].map(async (options) => {
      const body = (await (await server.deliver(makeEvent('x'), options)).json()) as PatchbayErrorBody;
      return body.error.message;
    }),
  );
  expect(new Set(messages).size).toBe(1);
});

test('accepts each of several secrets', async () => {
  const server = startServer({ webhookSecrets: ['new', 'old'] });
  for (const secret of ['new', 'old']) {
    expect((await server.deliver(makeEvent('x'), { secret })).status).toBe(200);
  }
});

test('a body that is too long is refused before its signature is looked at', async () => {
  const server = await withAccount();
  for (const header of [undefined, null]) {
    const response = await server.deliver('x'.repeat(256 * 1024 + 1), header === null ? { header } : {});
    expect(response.status).toBe(413);
    expect(await codeOf(response)).toBe('too_large');
  }
  expect((await server.deliver(`"${'x'.repeat(256 * 1024 - 2)}"`)).status).toBe(200);
});

test('the limit can be set', async () => {
  const server = startServer({ maxWebhookBytes: 10 });
  expect((await server.deliver('"01234567"')).status).toBe(200);
  expect((await server.deliver('"012345678"')).status).toBe(413);
});

for (const body of ['{"id":', '', `${'['.repeat(10_000)}${']'.repeat(10_000)}`]) {
  test(`a signed body that is no JSON we read (${body.slice(0, 6)}) is an invalid request`, async () => {
    const response = await startServer().deliver(body);
    expect(response.status).toBe(400);
    expect(await codeOf(response)).toBe('invalid_request');
  });
}

test('the signature covers the raw bytes, however the JSON is written', async () => {
  const server = await withAccount();
  const spaced = JSON.stringify(makeEvent('account.locked', { account_name: 'Zoë 🎈' }), null, 4);
  expect((await server.deliver(spaced)).status).toBe(200);
  await server.patchbay.drain();
});

for (const type of ['account.new_word', 'message.new', 'follower.new']) {
  test(`${type} is recorded and changes nothing`, async () => {
    const server = await withAccount();
    const before = await server.account('ada');
    const event = makeEvent(type);
    expect((await server.deliver(event)).status).toBe(200);
    await server.patchbay.drain();
    expect(await server.account('ada')).toEqual(before);
    expect(await isRecorded(server, event.id as string)).toBe(true);
    expect(await pending(server)).toBe(0);
    expect(server.unipile.calls).toEqual([]);
  });
}

for (const body of ['null', '[]', '"text"', '{}', '{"id":"","type":"x"}', '{"id":7,"type":"x"}']) {
  test(`the signed body ${body} is acknowledged and changes nothing`, async () => {
    const server = await withAccount();
    expect((await server.deliver(body)).status).toBe(200);
    expect(await pending(server)).toBe(0);
    expect(server.unipile.calls).toEqual([]);
  });
}

test('an event about no account is recorded and changes nothing', async () => {
  const server = await withAccount();
  expect((await server.deliver(makeEvent('account.status.disconnected', { account_id: null }))).status).toBe(
    200,
  );
  expect(await pending(server)).toBe(0);
});

test('a repeated event is applied once', async () => {
  const server = await withAccount();
  server.unipile.add({ status: 'disconnected' });
  const event = makeEvent('account.status.disconnected');
  const answers = await Promise.all([server.deliver(event), server.deliver(event)]);
  await server.patchbay.drain();
  expect((await server.deliver(event)).status).toBe(200);
  await server.patchbay.drain();
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(server.unipile.calls).toEqual(['GET /v2/accounts/acc_1']);
  const { number } = await server.store.position(ada);
  expect((await server.account('ada')).version).toBe(
    formatEventId({ ...(await server.store.position(ada)), number }),
  );
  expect(number).toBe(3); // bound, disconnected, confirmed by the read
});

test('an event about an account that nobody owns changes nothing of an owner', async () => {
  const server = await withAccount();
  const event = makeEvent('account.status.disconnected', { account_id: 'acc_of_nobody' });
  expect((await server.deliver(event)).status).toBe(200);
  await server.patchbay.drain();
  expect(await isRecorded(server, event.id as string)).toBe(true);
  expect(await pending(server)).toBe(0);
  expect(await server.accounts('ada')).toHaveLength(1);
  expect((await server.store.position(ada)).number).toBe(1);
});

test('a late event changes nothing and is followed by a read', async () => {
  const server = await withAccount();
  server.unipile.add({ status: 'errored' });
  await server.deliver(makeEvent('account.status.errored', { created_at: '2026-11-20T14:02:05.000Z' }));
  await server.patchbay.drain();
  await server.deliver(makeEvent('account.status.disconnected', { created_at: '2026-11-20T14:02:01.000Z' }));
  await server.patchbay.drain();
  expect((await server.account('ada')).status.kind).toBe('errored');
  expect(server.unipile.calls).toHaveLength(2);
});

test('a delivery that cannot be written down is an error, so that Unipile sends it again', async () => {
  const server = await withAccount();
  server.store.recordDelivery = () => Promise.reject(new Error('disk full'));
  expect((await server.deliver(makeEvent('account.status.disconnected'))).status).toBe(500);
});

test('a GET of the webhook path is not found', async () => {
  const { patchbay } = startServer();
  expect((await patchbay.handler(new Request(`${BASE}/webhooks/unipile`))).status).toBe(404);
});

test('the log names no secret, key or body', async () => {
  const server = await withAccount();
  server.unipile.next.push(() => unipileError(401, 'api/missing_authorization'));
  await server.deliver(makeEvent('account.status.disconnected', { account_name: 'Ada Lovelace' }));
  await server.deliver(makeEvent('account.new_word'));
  await server.patchbay.drain();
  expect(server.logs.length).toBeGreaterThan(1);
  expect(inspect(server.logs, { depth: 10 })).not.toMatch(/the-api-key|whsec|Lovelace/);
});
