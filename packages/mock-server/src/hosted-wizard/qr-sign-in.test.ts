import { expect, it } from 'vitest';
import type { MockUnipile } from '../index.ts';
import { call, idOf, makeMock } from '../testing/make-mock.ts';
import { press, readPage } from '../testing/read-page.ts';

async function openQr(mock: MockUnipile, target: object) {
  const { body } = await call(mock, 'POST', '/v2/auth/link', {
    expires_on: '2026-11-21T22:15:41.237Z',
    redirect_uri: 'https://app.test/callback',
    ...target,
  });
  const signIn = await readPage(await mock.fetch((body as { link: string }).link));
  return readPage(await mock.fetch(signIn.links['Scan a code with a phone instead'] ?? ''));
}

async function scan(mock: MockUnipile, address: string, person: string): Promise<void> {
  await press(mock, await readPage(await mock.fetch(address)), 'Link this device', { person });
}

it.each(['whatsapp', 'telegram'])('links %s by a code that a phone scans', async (provider) => {
  const { mock } = makeMock();
  const qr = await openQr(mock, { providers: provider });
  expect(qr.heading).toMatch(/^Scan the code with /);
  const again = await readPage(await press(mock, qr, 'I have scanned the code'));
  expect(again.links).toEqual(qr.links);
  await scan(mock, qr.links['Open the phone'] ?? '', 'p9');
  const back = new URL((await press(mock, qr, 'I have scanned the code')).headers.get('location') ?? '');
  expect(back.searchParams.get('provider')).toBe(provider);
  expect(mock.world.accounts.get(back.searchParams.get('account_id') ?? '')).toBeDefined();
});

it('shows the next code when one has grown old', async () => {
  const { mock, clock } = makeMock();
  const qr = await openQr(mock, { providers: 'whatsapp' });
  await clock.advance(20_000);
  const next = await readPage(await press(mock, qr, 'I have scanned the code'));
  expect(next.links['Open the phone']).not.toBe(qr.links['Open the phone']);
});

it.each([
  ['p1', null],
  ['p8', 'provider/account_mismatch'],
])('brings an account back with the phone of %s: %s', async (person, error) => {
  const { mock } = makeMock();
  const account_id = idOf(mock, 'whatsapp');
  await mock.disconnect(account_id);
  const qr = await openQr(mock, { account_id });
  expect((await readPage(await press(mock, qr, 'I have scanned the code'))).heading).toBe(qr.heading);
  await scan(mock, qr.links['Open the phone'] ?? '', person);
  const back = new URL((await press(mock, qr, 'I have scanned the code')).headers.get('location') ?? '');
  expect(back.searchParams.get('error_type')).toBe(error);
  expect(mock.world.accounts.get(account_id)?.status).toBe(error ? 'disconnected' : 'running');
});

it('offers no code where the provider has none', async () => {
  const { mock } = makeMock();
  const { body } = await call(mock, 'POST', '/v2/auth/link', {
    providers: 'google',
    expires_on: '2026-11-21T22:15:41.237Z',
    redirect_uri: 'https://app.test/callback',
  });
  const { link } = body as { link: string };
  const signIn = await readPage(await mock.fetch(link));
  expect(signIn.links).toEqual({});
  expect((await readPage(await mock.fetch(`${link}&qr=1`))).heading).toBe(signIn.heading);
});
