import { v2 } from '@patchbay/core/unipile';
import { expect, test } from 'vitest';
import { START } from '../test-kit/test-clock.ts';
import { hmacSha256Hex } from './hmac.ts';
import { isSignedDelivery } from './verify-signature.ts';

const body = new TextEncoder().encode('{"id":"evt_1"}');
const seconds = START / 1000;

function sign(secret: string, t: number | string = seconds): string {
  return v2.formatSignatureHeader(String(t), hmacSha256Hex(secret, v2.signedPrefix(String(t)), body));
}

test('accepts what was signed with one of the secrets', () => {
  expect(isSignedDelivery(sign('one'), body, ['one'], START)).toBe(true);
  expect(isSignedDelivery(sign('old'), body, ['new', 'old'], START)).toBe(true);
  expect(isSignedDelivery(sign('new'), body, ['new', 'old'], START)).toBe(true);
});

test('accepts a header with several signatures of which one fits', () => {
  expect(isSignedDelivery(`${sign('one')},v0=${'0'.repeat(64)}`, body, ['one'], START)).toBe(true);
});

test('refuses another secret, another body and another time', () => {
  expect(isSignedDelivery(sign('other'), body, ['one'], START)).toBe(false);
  expect(isSignedDelivery(sign('one'), new TextEncoder().encode('{"id":"evt_2"}'), ['one'], START)).toBe(
    false,
  );
  expect(
    isSignedDelivery(sign('one').replace(String(seconds), String(seconds + 1)), body, ['one'], START),
  ).toBe(false);
});

test('refuses a header that is missing or none', () => {
  expect(isSignedDelivery(null, body, ['one'], START)).toBe(false);
  expect(isSignedDelivery('', body, ['one'], START)).toBe(false);
  expect(isSignedDelivery('t=x,v0=y', body, ['one'], START)).toBe(false);
});

test('accepts five minutes of difference either way, and no second more', () => {
  for (const way of [-1, 1]) {
    expect(isSignedDelivery(sign('one', seconds + way * 300), body, ['one'], START)).toBe(true);
    expect(isSignedDelivery(sign('one', seconds + way * 301), body, ['one'], START)).toBe(false);
  }
});
