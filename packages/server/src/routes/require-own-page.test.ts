import { CLIENT_HEADER } from '@patchbay/core';
import { expect, test } from 'vitest';
import { startServer } from '../test-kit/start-server.ts';

test.each([
  ['https://app.test', 'https://app.test', 200],
  ['http://localhost:5173', 'http://localhost:5173', 200],
  ['http://one.localhost:5173', 'http://one.localhost:5173', 200],
  ['http://127.0.0.1:3000', 'http://127.0.0.1:3000', 200],
  ['http://[::1]:3000', 'http://[::1]:3000', 200],
  ['http://10.0.0.7:3000', 'http://10.0.0.7:3000', 200],
  // Behind a proxy that says who it is.
  ['http://10.0.0.7:3000', 'https://app.test', 200],
  ['http://evil.test', 'http://evil.test', 403],
  ['https://evil.test', 'https://evil.test', 403],
  ['http://localhost.evil.test', 'http://localhost.evil.test', 403],
  ['http://127.0.0.1.evil.test', 'http://127.0.0.1.evil.test', 403],
  ['http://10.0.0.7:3000', 'http://10.0.0.8:3000', 403],
  ['http://localhost:3000', 'http://localhost:4000', 403],
])('at %s a page of %s gets %i', async (at, origin, status) => {
  const { patchbay, unipile } = startServer();
  const request = new Request(`${at}/api/patchbay/links`, {
    method: 'POST',
    headers: { origin, [CLIENT_HEADER]: '1', 'x-who': 'ada' },
    body: JSON.stringify({ purpose: 'connect', providers: '*' }),
  });
  expect((await patchbay.handler(request)).status).toBe(status);
  expect(unipile.links).toHaveLength(status === 200 ? 1 : 0);
});
