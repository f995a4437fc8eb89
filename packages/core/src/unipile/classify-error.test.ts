import fc from 'fast-check';
import { expect, test } from 'vitest';
import { failureFacts } from '../connect/failure.ts';
import { classifyError, parseRetryAfter } from './classify-error.ts';
import { errorTaxonomy } from './error-taxonomy.ts';

const code = (type: string, status: number | null) => classifyError({ type, status }).code;

test('a documented type is what the table says, whatever status it came with', () => {
  for (const [type, row] of Object.entries(errorTaxonomy)) {
    const { status: _status, ...failure } = row;
    expect(classifyError({ type, status: row.status })).toEqual(failure);
    expect(classifyError({ type, status: 418 })).toEqual(failure);
  }
});

test("a 401 of an unknown type is somebody's only where the thrower is known", () => {
  expect(code('provider/new', 401)).toBe('account_disconnected');
  expect(code('api/new', 401)).toBe('key_refused');
  expect(code('errors/new', 401)).toBe('unclear_refusal');
  expect(code('provider/new', 403)).toBe('provider_rights_missing');
  expect(code('api/new', 403)).toBe('key_not_allowed');
  expect(code('', 403)).toBe('unclear_refusal');
});

test.each([
  [400, 'invalid_request'],
  [404, 'not_found'],
  [405, 'not_possible'],
  [407, 'proxy_refused'],
  [408, 'timed_out'],
  [409, 'conflict'],
  [413, 'invalid_request'],
  [425, 'sign_in_running'],
  [429, 'rate_limited'],
  [500, 'unipile_failed'],
  [501, 'not_possible'],
  [502, 'unipile_failed'],
  [504, 'timed_out'],
  [200, 'unrecognized'],
  [0, 'unrecognized'],
  [600, 'unrecognized'],
  [null, 'unrecognized'],
])('an unknown type with HTTP %s is %s', (status, expected) => {
  expect(code('errors/new', status)).toBe(expected);
});

test("an unknown fault that the provider threw is the provider's", () => {
  expect(code('provider/new', 503)).toBe('provider_failed');
  expect(code('provider/new', 504)).toBe('provider_failed');
});

test('any type and status give one of our codes', () => {
  fc.assert(
    fc.property(fc.string(), fc.option(fc.integer()), (type, status) => {
      expect(Object.hasOwn(failureFacts, code(type, status))).toBe(true);
    }),
  );
  for (const type of ['__proto__', 'constructor', 'toString']) expect(code(type, 500)).toBe('unipile_failed');
});

test('reads the two forms of retry-after and nothing else', () => {
  const now = Date.UTC(2026, 0, 15, 10, 0, 0);
  expect(parseRetryAfter('30', now)).toBe(30_000);
  expect(parseRetryAfter(' 0.5 ', now)).toBe(500);
  expect(parseRetryAfter('Thu, 15 Jan 2026 10:01:00 GMT', now)).toBe(60_000);
  expect(parseRetryAfter('Thu, 15 Jan 2026 09:00:00 GMT', now)).toBe(0);
  for (const header of [null, '', 'soon', '-5', '1e9', '12345678901']) {
    expect(parseRetryAfter(header, now)).toBeNull();
  }
});
