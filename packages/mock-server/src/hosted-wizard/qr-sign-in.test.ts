import type { v2 } from '@patchbay/core/unipile';
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
  return readPage(await mock.fetch((body as { link: string }).link));
}

async function scan(mock: MockUnipile, address: string, person: string): Promise<void> {
  await press(mock, await readPage(await mock.fetch(address)), 'Link this device', { person });
}

it.each(['whatsapp', 'telegram'])('links %s by a code that a phone scans', async (provider) => {
  const { mock } = makeMock();
  const qr = await openQr(mock, { providers: provider });
  expect(qr.heading).toMatch(/^Scan the code with /);
  expect(qr.text).not.toContain('No code was scanned yet');
  const again = await readPage(await press(mock, qr, 'I have scanned the code'));
  expect(again.links).toEqual(qr.links);
  expect(again.text).toContain('No code was scanned yet. Open the phone');
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

it.each([
  ['somebody the mock knows', {}, 'Lucas Ferreira +33639980146 · holds this account'],
  [
    'nobody else',
    { user_id: '15550100@s.whatsapp.net', name: '+15550100' },
    '+15550100 · holds this account',
  ],
])('offers the phone of the holder first when an account is brought back: %s', async (_, own, says) => {
  const { mock } = makeMock();
  const account_id = idOf(mock, 'whatsapp');
  const account = mock.world.accounts.get(account_id) as v2.WireAccount;
  mock.world.accounts.put({ ...account, ...own });
  await mock.disconnect(account_id);
  const qr = await openQr(mock, { account_id });
  const phone = await readPage(await mock.fetch(qr.links['Open the phone'] ?? ''));
  expect(phone.text).toContain(says);
  expect(phone.text).not.toContain('already linked');
  await press(mock, phone, 'Link this device');
  const back = new URL((await press(mock, qr, 'I have scanned the code')).headers.get('location') ?? '');
  expect(back.searchParams.get('account_id')).toBe(account_id);
  expect(mock.world.accounts.get(account_id)?.status).toBe('running');
});

it('knows no holder where no account is brought back', async () => {
  const { mock } = makeMock();
  const qr = await openQr(mock, { providers: 'whatsapp' });
  const phone = await readPage(await mock.fetch(qr.links['Open the phone'] ?? ''));
  expect(phone.text).not.toContain('holds this account');
  expect((await press(mock, phone, 'Link this device', { person: 'holder' })).status).toBe(404);
});

it('leads around the code and back', async () => {
  const { mock } = makeMock();
  const qr = await openQr(mock, { providers: 'whatsapp' });
  const around = await readPage(await mock.fetch(qr.links['Sign in without a code'] ?? ''));
  expect(around.heading).toBe('Sign in to WhatsApp');
  // A decision that says too little shows the page it came from.
  expect((await readPage(await press(mock, around, 'Approve', { person: '' }))).heading).toBe(around.heading);
  const back = await readPage(await mock.fetch(around.links['Scan a code with a phone instead'] ?? ''));
  expect(back.heading).toBe(qr.heading);
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
});
