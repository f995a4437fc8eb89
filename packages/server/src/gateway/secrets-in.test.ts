import { expect, test } from 'vitest';
import { secretsIn } from './secrets-in.ts';

test('passwords, tokens, secrets and values of headers are secrets, however deep they stand', () => {
  const headers = [{ key: 'Unipile-Auth', value: 'whsec-of-ours' }];
  const proxy = { host: 'proxy.example', password: 'p', port: 1080 };
  expect(secretsIn({ headers, proxy, accessToken: 't', client_secret: 's', password: '' })).toEqual([
    'whsec-of-ours',
    'p',
    't',
    's',
  ]);
});

test('a short value of a header, and a value of something else, are none: errors stay readable', () => {
  expect(secretsIn({ headers: [{ key: 'x-version', value: '1' }] })).toEqual([]);
  expect(secretsIn({ value: 'linkedin', options: [{ name: 'limit', value: '100000' }] })).toEqual([]);
});

test('what is no object has none', () => {
  for (const body of [undefined, null, 'password', 7]) expect(secretsIn(body)).toEqual([]);
});
