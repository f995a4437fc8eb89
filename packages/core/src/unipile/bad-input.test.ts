import fc from 'fast-check';
import { expect, test } from 'vitest';
import { v1Accounts } from './fixtures/v1-accounts.ts';
import { v1Answers } from './fixtures/v1-answers.ts';
import { v1Messages } from './fixtures/v1-messages.ts';
import { v2Accounts, v2Variants } from './fixtures/v2-accounts.ts';
import { v2Answers } from './fixtures/v2-answers.ts';
import { v2Events } from './fixtures/v2-events.ts';
import { classifyError, parseJsonBody, v1, v2 } from './index.ts';

/** Every reader behind the door, all taking anything. */
const readers: Readonly<Record<string, (input: unknown) => unknown>> = {
  'v1.parseAccount': v1.parseAccount,
  'v1.parseAccountPage': v1.parseAccountPage,
  'v1.parseWebhook': (input) => v1.parseWebhook(input, 0),
  'v1.recogniseMessage': v1.recogniseMessage,
  'v1.parseError': (input) => classifyError(v1.parseError(500, input)),
  'v1.parseAuthLink': v1.parseAuthLink,
  'v1.parseAuthStep': v1.parseAuthStep,
  'v1.parseCheckpointResend': v1.parseCheckpointResend,
  'v1.parseRestart': v1.parseRestart,
  'v1.parseResync': v1.parseResync,
  'v1.parseAccountPatched': v1.parseAccountPatched,
  'v1.parseAccountDeleted': v1.parseAccountDeleted,
  'v1.parseWebhookCreated': v1.parseWebhookCreated,
  'v1.parseWebhookDeleted': v1.parseWebhookDeleted,
  'v1.parseWebhookPage': v1.parseWebhookPage,
  'v2.parseAccount': v2.parseAccount,
  'v2.parseAccountPage': v2.parseAccountPage,
  'v2.parseWebhook': (input) => v2.parseWebhook(input, 0),
  'v2.parseError': (input) => classifyError(v2.parseError(500, input)),
  'v2.parseAuthLink': v2.parseAuthLink,
  'v2.parseAuthStep': v2.parseAuthStep,
  'v2.parseSuccess': v2.parseSuccess,
  'v2.parseWebhookEndpoint': v2.parseWebhookEndpoint,
  'v2.parseWebhookEndpointPage': v2.parseWebhookEndpointPage,
  'v2.parseWebhookConversationPage': v2.parseWebhookConversationPage,
  'v2.parseScope': v2.parseScope,
  'v2.parseScopePage': v2.parseScopePage,
  'v2.parseApiKeyCreated': v2.parseApiKeyCreated,
  'v2.parseContracts': v2.parseContracts,
};

/** Readers of headers, words and addresses: not of JSON. */
const others = ['parseAuthRedirect', 'parseSignatureHeader'];

test('no reader is left out', () => {
  const behindDoor = Object.entries({ v1, v2 }).flatMap(([generation, door]) =>
    Object.keys(door)
      .filter((name) => /^(parse|recognise)/.test(name) && !others.includes(name))
      .map((name) => `${generation}.${name}`),
  );
  expect(behindDoor.toSorted()).toEqual(Object.keys(readers).toSorted());
});

const payloads: readonly unknown[] = [
  v1Accounts,
  v1Answers,
  v1Messages,
  v2Accounts,
  v2Variants,
  v2Answers,
  v2Events,
].flatMap((group) => Object.values(group));

const badKeys = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', ''];

/** JSON as it really arrives: parsed text, so that `__proto__` is a key of its own. */
const anyJson = fc.json({ maxDepth: 4 }).map((text): unknown => JSON.parse(text));
const hostileJson = fc
  .tuple(fc.constantFrom(...badKeys), anyJson)
  .map(([key, value]): unknown => JSON.parse(`{${JSON.stringify(key)}:${JSON.stringify(value) ?? 'null'}}`));
const anyValue = fc.oneof(anyJson, hostileJson, fc.constantFrom<unknown>(null, [], {}, '', 0, -1, true));

/** Puts a value into a place of a payload, the place chosen by numbers; the payload itself stays as it is. */
function damage(payload: unknown, path: readonly number[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof payload !== 'object' || payload === null) return value;
  const keys = Object.keys(payload);
  const key = keys[step % Math.max(1, keys.length)];
  if (key === undefined) return value;
  const damaged = damage((payload as Record<string, unknown>)[key], rest, value);
  if (Array.isArray(payload)) return payload.with(Number(key), damaged);
  return { ...payload, [key]: damaged };
}

test.each(Object.entries(readers))('%s gives a result for any JSON', (_name, read) => {
  fc.assert(
    fc.property(anyValue, (input) => {
      expect(read(input)).not.toBeUndefined();
    }),
  );
});

test('every reader gives a result for every payload with any damage in any place', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...payloads),
      fc.array(fc.nat(20), { minLength: 1, maxLength: 6 }),
      anyValue,
      (payload, path, value) => {
        const damaged = damage(payload, path, value);
        for (const [name, read] of Object.entries(readers))
          expect([name, read(damaged)]).not.toContain(undefined);
      },
    ),
    { numRuns: 1000 },
  );
});

test('nothing that arrives reaches the prototype of anything', () => {
  const before = Object.getOwnPropertyNames(Object.prototype);
  for (const key of badKeys) {
    const text = `{"id":"a","type":"account.add","account_id":"a","${key}":{"polluted":true},"payload":{"${key}":{"polluted":true}},"metadata":{"products_connection_status":{"${key}":"running"}},"sources":[{"id":"a_MAILS","status":"${key}"}],"AccountStatus":{"account_id":"a","message":"${key}"}}`;
    const body = parseJsonBody(text, 10_000);
    if (!body.ok) throw new Error(body.reason);
    for (const read of Object.values(readers)) read(body.value);
  }
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('a prototype key among the products is a product like others', () => {
  const body = parseJsonBody(
    '{"id":"a","metadata":{"products_connection_status":{"__proto__":"running","constructor":"errored"}}}',
    1000,
  );
  expect(v2.parseAccount(body.ok && body.value)).toMatchObject({
    snapshot: { products: [{ product: '__proto__' }, { product: 'constructor' }] },
  });
});

test('deep nesting where a value is expected is no value', () => {
  const deep: unknown = JSON.parse(`${'{"x":'.repeat(5000)}1${'}'.repeat(5000)}`);
  expect(
    v1.parseAccount({ id: 'a', sources: [{ id: deep, status: deep }], connection_params: deep }),
  ).toMatchObject({
    ok: true,
    snapshot: { status: { kind: 'unknown', raw: '' } },
  });
  expect(v2.parseWebhook({ id: 'e', type: 'account.add', account_id: 'a', payload: deep }, 0)).toMatchObject({
    kind: 'report',
    state: null,
  });
});

test('an id too long for a store is no id', () => {
  const long = 'a'.repeat(256);
  expect(v1.parseAccount({ id: long }).ok).toBe(false);
  expect(v2.parseAccount({ id: long }).ok).toBe(false);
  expect(v1.parseWebhook({ status: 'OK', account_id: long }, 0).kind).toBe('unrecognized');
  expect(v2.parseWebhook({ id: long, type: 'account.add', account_id: 'a' }, 0).kind).toBe('unrecognized');
});

test('an address that a browser would run is no link', () => {
  for (const url of ['javascript:alert(1)', 'data:text/html,x', '//evil.example', 'soon', 5, null]) {
    expect(v1.parseAuthLink({ url })).toBeNull();
    expect(v2.parseAuthLink({ link: url })).toBeNull();
    expect(v2.parseAuthStep({ object: 'OauthUrl', url })).toMatchObject({ kind: 'unrecognized' });
  }
});

test('a checkpoint without its needed part leaves nobody before an empty step', () => {
  const step = (checkpoint: unknown) =>
    v1.parseAuthStep({ object: 'Checkpoint', account_id: 'a', checkpoint });
  for (const type of ['QRCODE', 'CONTRACT_CHOOSER', 'CONTRACT_SELECTION', 'CHALLENGE_SELECTION']) {
    expect(step({ type })).toMatchObject({ checkpoint: { kind: 'unknown', raw: type } });
  }
  expect(step({ type: 'CONTRACT_CHOOSER', contract_options: [{ name: 'no id' }, 5] })).toMatchObject({
    checkpoint: { kind: 'unknown' },
  });
  expect(step(null)).toMatchObject({ checkpoint: { kind: 'unknown', raw: '' } });
  expect(v2.parseAuthStep({ object: 'AuthenticationQrCode', qrcode: '' })).toMatchObject({
    kind: 'unrecognized',
  });
  expect(v2.parseAuthStep({ object: 'Account' })).toMatchObject({ kind: 'unrecognized' });
  expect(v1.parseAuthStep({ object: 'AccountCreated' })).toMatchObject({ kind: 'unrecognized' });
});

const word = fc.string({ minLength: 1, maxLength: 60 });

test('a word nobody knows comes out as it went in', () => {
  fc.assert(
    fc.property(word, (raw) => {
      const known = (read: { kind: string }) => read.kind !== 'unknown';
      const v1Status = v1.toAccountStatus([raw]);
      if (!known(v1Status)) expect(v1Status).toEqual({ kind: 'unknown', raw });
      const v2Status = v2.toAccountStatus(raw);
      if (!known(v2Status)) expect(v2Status).toEqual({ kind: 'unknown', raw });
      expect(v2.parseWebhook({ id: 'e', type: raw, account_id: 'a' }, 0)).toMatchObject({ type: raw });
      const again = JSON.parse(JSON.stringify({ v1Status, v2Status }));
      expect(again).toEqual({ v1Status, v2Status });
    }),
  );
});
