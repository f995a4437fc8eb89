import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_JSON_DEPTH, parseJsonBody } from './parse-json-body.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const reason = (body: Uint8Array | string, max = 1000) => {
  const parsed = parseJsonBody(body, max);
  return parsed.ok ? null : parsed.reason;
};

test('reads text and bytes alike, with or without a byte order mark', () => {
  for (const body of ['{"a":1}', '\uFEFF{"a":1}']) {
    expect(parseJsonBody(body, 100)).toEqual({ ok: true, value: { a: 1 } });
    expect(parseJsonBody(bytes(body), 100)).toEqual({ ok: true, value: { a: 1 } });
  }
});

test('refuses a body of ten megabytes by its size, valid or not', () => {
  const huge = `"${'x'.repeat(10_000_000)}"`;
  expect(reason(huge, 1_000_000)).toBe('too-large');
  expect(reason(new Uint8Array(10_000_000), 1_000_000)).toBe('too-large');
});

test('counts bytes, not characters', () => {
  expect(reason('"é"', 4)).toBeNull();
  expect(reason('"é"', 3)).toBe('too-large');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const size = bytes(JSON.stringify(text)).length;
      expect(reason(JSON.stringify(text), size)).toBeNull();
      expect(reason(JSON.stringify(text), size - 1)).toBe('too-large');
    }),
  );
});

test('says what is wrong with a body', () => {
  expect(reason('')).toBe('empty');
  expect(reason(' \n')).toBe('empty');
  expect(reason('status=OK&account_id=1')).toBe('not-json');
  expect(reason('{"a":')).toBe('not-json');
  expect(reason(new Uint8Array([0x22, 0xff, 0xfe, 0x22]))).toBe('not-utf8');
});

test('refuses nesting that a recursive reader would choke on, and counts no brackets in text', () => {
  const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  expect(reason(nested(MAX_JSON_DEPTH))).toBeNull();
  expect(reason(nested(MAX_JSON_DEPTH + 1))).toBe('too-deep');
  expect(reason('['.repeat(1_000_000), 2_000_000)).toBe('too-deep');
  expect(reason(JSON.stringify(`\\"${'['.repeat(500)}`), 2000)).toBeNull();
  expect(reason(JSON.stringify(Array(500).fill([])), 5000)).toBeNull();
});

test('keeps prototype keys harmless and the last of duplicate keys', () => {
  const parsed = parseJsonBody('{"__proto__":{"admin":true},"a":1,"a":2}', 100);
  const value = parsed.ok ? (parsed.value as Record<string, unknown>) : {};
  expect(value.admin).toBeUndefined();
  expect(({} as Record<string, unknown>).admin).toBeUndefined();
  expect(value.a).toBe(2);
});

test('gives a result for any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (body) => {
      expect(typeof parseJsonBody(body, 100).ok).toBe('boolean');
    }),
  );
});

test('reads whatever JSON can be written', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 20 }), (text) => {
      expect(parseJsonBody(text, 1_000_000)).toEqual({ ok: true, value: JSON.parse(text) });
    }),
  );
});
