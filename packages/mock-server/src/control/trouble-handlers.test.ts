import { expect, it } from 'vitest';
import type { MockUnipile } from '../index.ts';
import { call, idOf, makeMock } from '../testing/make-mock.ts';
import { press, readPage } from '../testing/read-page.ts';

async function post(mock: MockUnipile, path: string, body?: unknown) {
  const response = await mock.fetch(`${mock.origin}/control/${path}`, {
    method: 'POST',
    headers: { accept: 'application/json' },
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

it('adds trouble by the forms of the page, lists what is still to come, and ends it by a button', async () => {
  const { mock } = makeMock();
  const show = async () => readPage(await mock.fetch(`${mock.origin}/control`));
  const add = async (kind: string, what: string, times: string) => {
    const page = await show();
    const button = `Add trouble: ${kind}`;
    const response = await press(mock, page, button, { what, times });
    return readPage(await mock.fetch(response.headers.get('location') ?? ''));
  };
  expect((await show()).text).toContain('Nothing is in the way of webhooks and calls.');
  expect((await add('A webhook', 'drop', 'the next one')).text).toContain(
    'Done: from now on a webhook is lost, once',
  );
  await add('A webhook', 'repeat', 'the next 3');
  await add('The API', 'down', 'all from now on');
  const page = await add('The API', 'limited', 'the next one');
  expect(mock.disturbances.list()).toEqual([
    { effect: 'drop', times: 1 },
    { effect: 'repeat', times: 3 },
  ]);
  expect(mock.faults.list()).toEqual([{ status: 503 }, { rateLimit: { retryAfterSeconds: 30 }, times: 1 }]);
  for (const said of [
    'a webhook is lost, once',
    'a webhook comes twice, 3 times',
    'the API: status 503, every time',
    'the API: rateLimit {"retryAfterSeconds":30}, once',
  ]) {
    expect(page.text).toContain(said);
  }
  await press(mock, page, 'End all trouble');
  expect([mock.faults.list(), mock.disturbances.list()]).toEqual([[], []]);
});
