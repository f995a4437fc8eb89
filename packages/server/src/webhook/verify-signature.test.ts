import { v2 } from '@patchbay/core/unipile';
import { expect, test } from 'vitest';
import { START } from '../test-kit/test-clock.ts';
import { hmacSha256Hex } from './hmac.ts';
import { toSignatureProof } from './verify-signature.ts';

const body = new TextEncoder().encode('{"id":"evt_1"}');
const seconds = START / 1000;

function sign(secret: string, t: number | string = seconds): string {
  return v2.formatSignatureHeader(String(t), hmacSha256Hex(secret, v2.signedPrefix(String(t)), body));
}

const isSigned = (header: string | null, bytes = body): boolean =>
  toSignatureProof(header, bytes, START)('one');

test('accepts what was signed with the secret', () => {
  expect(isSigned(sign('one'))).toBe(true);
});

test('accepts a header with several signatures of which one fits, whichever', () => {
  const [time, fitting] = sign('one').split(',');
  const other = `v0=${'0'.repeat(64)}`;
  expect(isSigned(`${time},${fitting},${other}`)).toBe(true);
  expect(isSigned(`${time},${other},${fitting}`)).toBe(true);
});

test('refuses another secret, another body and another time', () => {
  expect(isSigned(sign('other'))).toBe(false);
  expect(isSigned(sign('one'), new TextEncoder().encode('{"id":"evt_2"}'))).toBe(false);
  expect(isSigned(sign('one').replace(String(seconds), String(seconds + 1)))).toBe(false);
});

test('refuses a header that is missing or none', () => {
  expect(isSigned(null)).toBe(false);
  expect(isSigned('')).toBe(false);
  expect(isSigned('t=x,v0=y')).toBe(false);
});

test('accepts five minutes of difference either way, and no second more', () => {
  for (const way of [-1, 1]) {
    expect(isSigned(sign('one', seconds + way * 300))).toBe(true);
    expect(isSigned(sign('one', seconds + way * 301))).toBe(false);
  }
});
