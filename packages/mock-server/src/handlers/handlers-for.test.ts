import { http, type RequestHandler } from 'msw';
import { expect, it } from 'vitest';
import { createMockUnipile } from '../index.ts';
import { handlersFor } from './handlers-for.ts';

const origin = 'https://unipile.mock';
const nothing = (): undefined => undefined;
const handlers: RequestHandler[] = [
  http.get(`${origin}/v2/accounts`, nothing),
  http.get(`${origin}/v2/accounts/:id`, nothing),
  http.post(`${origin}/v2/accounts`, nothing),
  http.get(`${origin}/v2/:id/chats`, nothing),
  http.get(`${origin}/`, nothing),
  http.all(`${origin}/*`, nothing),
  http.get('https://elsewhere.test/', nothing),
];

it.each<[string, string, readonly number[]]>([
  ['GET', '/v2/accounts', [0, 5, 6]],
  ['GET', '/v2/accounts/?limit=1', [0, 5, 6]],
  ['GET', '/v2/accounts/acc_1', [1, 5, 6]],
  ['POST', '/v2/accounts/', [2, 5, 6]],
  ['GET', '/v2/acc_1/chats#top', [3, 5, 6]],
  ['GET', '/?token=/v2/accounts', [4, 5, 6]],
  ['DELETE', '/', [5, 6]],
])('finds for %s %s the handlers %j', (method, path, expected) => {
  const found = handlersFor(handlers, origin)(new Request(origin + path, { method }));
  expect(found.map((handler) => handlers.indexOf(handler))).toEqual(expected);
});

it('leaves only handlers that do not know the origin for a request from elsewhere', () => {
  const found = handlersFor(handlers, origin)(new Request('https://other.test/v2/accounts'));
  expect(found).toEqual([handlers[6]]);
});

it('leaves the mock few to try', () => {
  const mock = createMockUnipile();
  const find = handlersFor(mock.handlers, mock.origin);
  expect(find(new Request(`${mock.origin}/v2/accounts/?limit=100`))).toHaveLength(2);
});
