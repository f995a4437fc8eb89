import { CLIENT_HEADER, CONTRACT_VERSION, createPatchbayClient, SERVER_HEADER } from '@patchbay/core';
import { expect, test } from 'vitest';
import { BASE, makeEvent, startServer } from '../test-kit/start-server.ts';

/** A client in a page of somebody, whose version may be another. */
function clientOf(server: ReturnType<typeof startServer>, version?: string) {
  return createPatchbayClient({
    baseUrl: BASE,
    fetch: (input, init) => {
      const request = new Request(input, init);
      request.headers.set('x-who', 'ada');
      if (version !== undefined) request.headers.set(CLIENT_HEADER, version);
      return server.patchbay.handler(request);
    },
  });
}

test('every answer says the version: success, error, page and stream', async () => {
  const server = startServer();
  const leave = new AbortController();
  for (const path of ['/accounts', '/nothing', '/callback/none', '/stream', '/health']) {
    const response = await server.call('ada', path, { signal: leave.signal });
    expect([path, response.headers.get(SERVER_HEADER)]).toEqual([path, CONTRACT_VERSION]);
  }
  leave.abort();
});

test('a page of the same version and one that is newer are served', async () => {
  const server = startServer();
  for (const version of [CONTRACT_VERSION, '99']) {
    expect((await clientOf(server, version).listAccounts()).accounts).toEqual([]);
  }
});

test('a page that is too old gets an error it knows, on every call, and changes nothing', async () => {
  const server = startServer();
  const old = clientOf(server, '0');
  const leave = new AbortController().signal;
  for (const call of [
    () => old.listAccounts(),
    () => old.createLink({ purpose: 'connect', providers: '*' }),
    () => old.openStream(null, leave),
  ]) {
    await expect(call()).rejects.toMatchObject({
      code: 'version_mismatch',
      status: 409,
      message: expect.stringMatching(/version 0 .*Reload it/),
    });
  }
  expect(server.unipile.links).toEqual([]);
});

test('who says no version is not turned away: Unipile, people who come back, somebody with curl', async () => {
  const server = startServer();
  expect((await server.deliver(makeEvent('account.status.running'))).status).toBe(200);
  expect((await server.comeBack('none', {})).status).toBe(404);
  const accounts = new Request(`${BASE}/accounts`, { headers: { 'x-who': 'ada' } });
  expect((await server.patchbay.handler(accounts)).status).toBe(200);
});
