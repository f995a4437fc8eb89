import { expect, test } from 'vitest';
import * as node from './hmac.node.ts';
import * as portable from './hmac.ts';

for (const [name, { hmacSha256Hex, isSameText }] of Object.entries({ portable, node })) {
  test(`${name}: signs a text followed by bytes`, () => {
    // RFC 4231, test case 2.
    const expected = '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843';
    expect(hmacSha256Hex('Jefe', 'what do ya want for nothing?')).toBe(expected);
    const rest = new TextEncoder().encode(' want for nothing?');
    expect(hmacSha256Hex('Jefe', 'what do ya', rest)).toBe(expected);
  });

  test(`${name}: takes secrets and texts beyond ASCII as UTF-8`, () => {
    expect(hmacSha256Hex('schlüssel', 'Zoë 🎈')).toBe(node.hmacSha256Hex('schlüssel', 'Zoë 🎈'));
    expect(hmacSha256Hex('schlüssel', 'Zoë 🎈')).not.toBe(hmacSha256Hex('schlussel', 'Zoë 🎈'));
  });

  test(`${name}: tells texts apart`, () => {
    expect(isSameText('abc', 'abc')).toBe(true);
    expect(isSameText('', '')).toBe(true);
    expect(isSameText('abc', 'abd')).toBe(false);
    expect(isSameText('abc', 'abcd')).toBe(false);
    expect(isSameText('äb', 'äbc')).toBe(false);
  });
}
