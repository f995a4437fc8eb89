import { expect, test } from 'vitest';
import { seal, unseal } from './seal.ts';

const secret = 'a secret of the tests only, long enough';
const random = (): Uint8Array => crypto.getRandomValues(new Uint8Array(16));

test('opens what it sealed, in the same place and with the same secret only', async () => {
  const sealed = await seal('pässwörd 🔑', { secret, bound: 'link', random });
  expect(await unseal(sealed, { secret, bound: 'link' })).toBe('pässwörd 🔑');
  expect(await unseal(sealed, { secret, bound: 'other' })).toBeNull();
  expect(await unseal(sealed, { secret: 'another secret of the tests', bound: 'link' })).toBeNull();
});

test('never seals a text the same way twice, and shows nothing of it', async () => {
  const [one, two] = [
    await seal('password', { secret, bound: 'link', random }),
    await seal('password', { secret, bound: 'link', random }),
  ];
  expect(one).not.toBe(two);
  for (const text of [one, atob(one.split('.')[2] ?? '')]) expect(text).not.toContain('password');
});

test('the random bytes count, whatever else is long about them', async () => {
  const ending = (end: number) => (): Uint8Array => new Uint8Array(32).fill(end, 31);
  const one = await seal('password', { secret, bound: 'link', random: ending(1) });
  expect(one).not.toBe(await seal('password', { secret, bound: 'link', random: ending(2) }));
});

test('what was changed or is no sealed text opens to nothing', async () => {
  const sealed = await seal('password', { secret, bound: 'link', random });
  const [version, iv, data = ''] = sealed.split('.');
  const flipped = `${data.startsWith('A') ? 'B' : 'A'}${data.slice(1)}`;
  for (const text of [
    '',
    'x',
    '1.a',
    '2.AAAA.AAAA',
    '1.*.*',
    `2.${iv}.${data}`,
    `${version}.${iv}.${flipped}`,
  ]) {
    expect(await unseal(text, { secret, bound: 'link' })).toBeNull();
  }
});

test('says what is missing where there is no WebCrypto', async () => {
  const { subtle } = crypto;
  Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
  try {
    await expect(seal('password', { secret, bound: 'link', random })).rejects.toThrow('Serve over https');
  } finally {
    Object.defineProperty(crypto, 'subtle', { value: subtle, configurable: true });
  }
});
