import { expect, it } from 'vitest';
import type { MockUnipile } from '../index.ts';
import { call, idOf, makeMock } from '../testing/make-mock.ts';

async function post(mock: MockUnipile, path: string, body?: unknown) {
  const response = await mock.fetch(`${mock.origin}/control/${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as { error?: string } };
}

it('makes requests fail and webhooks go astray from outside, until all is calm again', async () => {
  const { mock, receiver } = makeMock();
  expect((await post(mock, 'faults', { route: '/v2/accounts', status: 503, times: 1 })).status).toBe(200);
  expect((await call(mock, 'GET', '/v2/accounts/')).status).toBe(503);
  await post(mock, 'faults', { rateLimit: { retryAfterSeconds: 3 } });
  expect((await call(mock, 'GET', '/v2/accounts/')).status).toBe(429);
  await post(mock, 'disturbances', { effect: 'drop', event: 'account.*' });
  await mock.disconnect(idOf(mock, 'google'));
  expect(receiver.received).toEqual([]);
  expect(await post(mock, 'calm')).toEqual({ status: 200, body: { calm: true } });
  expect((await call(mock, 'GET', '/v2/accounts/')).status).toBe(200);
  await mock.recover(idOf(mock, 'google'));
  expect(receiver.received).toHaveLength(1);
});

it.each([
  ['faults', null, 'A fault is a JSON object.'],
  ['faults', { delay: 1 }, '"delay" is no field of it.'],
  ['faults', { toString: 1 }, '"toString" is no field of it.'],
  ['faults', { times: '2' }, '"times" must be a number.'],
  ['faults', { route: 2 }, '"route" must be a text.'],
  ['faults', { reset: false }, '"reset" must be true.'],
  ['faults', { status: 99 }, '"status" must be from 200 to 599.'],
  ['faults', { rateLimit: 3 }, '"rateLimit" must hold "retryAfterSeconds"'],
  ['disturbances', [], 'A disturbance is a JSON object.'],
  ['disturbances', {}, '"effect" must be one of drop, delay'],
  ['disturbances', { effect: 'drop', times: -1 }, '"times" must be a number.'],
])('refuses %s of %j with a reason', async (path, body, why) => {
  const { mock } = makeMock();
  const answer = await post(mock, path, body);
  expect([answer.status, answer.body.error]).toEqual([400, expect.stringContaining(why)]);
  expect([mock.faults.list(), mock.disturbances.list()]).toEqual([[], []]);
});
