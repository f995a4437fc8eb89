import { afterEach, expect, it } from 'vitest';
import { makeMock } from '../testing/make-mock.ts';
import { setupMockServer } from './setup-mock-server.ts';

let close: (() => void) | undefined;
afterEach(() => close?.());

it('answers every client in this process at the mock’s origin', async () => {
  const { mock } = makeMock();
  const server = setupMockServer(mock);
  server.listen({ onUnhandledFrame: 'error' });
  close = () => server.close();
  const headers = { 'x-api-key': mock.apiKey };
  const response = await fetch(`${mock.origin}/v2/accounts/`, { headers });
  expect(await response.json()).toMatchObject({ object: 'Accounts', data: { length: 6 } });
  const { body } = await fetch(`${mock.origin}/v2/auth/link`, {
    method: 'POST',
    headers,
    body: JSON.stringify({
      providers: 'google',
      expires_on: '2026-11-20T22:15:41.237Z',
      redirect_uri: 'https://app.test/callback',
    }),
  }).then(async (made) => ({ body: (await made.json()) as { link: string } }));
  expect(await (await fetch(body.link)).text()).toContain('Sign in to Google');
  const token = new URL(body.link).searchParams.get('token') ?? '';
  const declined = await fetch(`${mock.origin}/`, {
    method: 'POST',
    body: new URLSearchParams({ token, decision: 'decline' }),
    redirect: 'manual',
  });
  expect([declined.status, declined.headers.get('location')?.slice(0, 26)]).toEqual([
    302,
    'https://app.test/callback?',
  ]);
});
