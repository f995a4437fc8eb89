import { expect, test } from 'vitest';
import { readProxyWay } from './proxy-way.ts';

function form(fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

test('what Unipile chooses asks for nothing', () => {
  expect(readProxyWay(form({ host: 'left over' }), 'none')).toEqual({ way: 'none' });
});

test('a country is its code', () => {
  expect(readProxyWay(form({ country: 'FR' }), 'country')).toEqual({ way: 'country', country: 'FR' });
});

test('a proxy of its own needs no user name and no password', () => {
  const fields = { host: ' proxy.example ', port: '8080', protocol: 'socks5', username: ' ', password: '' };
  expect(readProxyWay(form(fields), 'own')).toEqual({
    way: 'own',
    proxy: { host: 'proxy.example', port: 8080, protocol: 'socks5' },
  });
});

test('a password is taken as it was typed', () => {
  const fields = { host: 'h', port: '1', protocol: 'https', username: 'ada ', password: ' p4ss ' };
  expect(readProxyWay(form(fields), 'own')).toMatchObject({
    proxy: { username: 'ada', password: ' p4ss ' },
  });
});
