import fc from 'fast-check';
import { expect, test } from 'vitest';
import { v1, v2 } from './index.ts';

const v2Body = {
  object: 'Error',
  type: 'api/already_exists',
  status: 403,
  title: 'Account already exists',
  detail: 'acc_01kxnygph1e4fbp1shppg85as3',
};

test('reads an error of each generation', () => {
  expect(v2.parseError(403, { ...v2Body, req_id: 'req-8gb' })).toEqual({
    type: 'api/already_exists',
    status: 403,
    title: 'Account already exists',
    detail: 'acc_01kxnygph1e4fbp1shppg85as3',
    requestId: 'req-8gb',
  });
  expect(v1.parseError(401, { status: 401, type: 'errors/expired_link', title: 'Expired link' })).toEqual({
    type: 'errors/expired_link',
    status: 401,
    title: 'Expired link',
    detail: '',
    requestId: null,
  });
});

test.each([
  [{ req_id: 'req-1' }, 'req-1'],
  [{ req_id: 7 }, '7'],
  [{ 'req-id': 1 }, '1'],
  [{ 'req-id': 'req-2' }, 'req-2'],
  [{ req_id: null, 'req-id': 3 }, '3'],
  [{ req_id: {} }, null],
  [{}, null],
])('finds the request id in %j', (fields, requestId) => {
  expect(v2.parseError(500, { ...v2Body, ...fields }).requestId).toBe(requestId);
});

test('believes the HTTP status, not the body', () => {
  expect(v2.parseError(502, { ...v2Body, status: 200 }).status).toBe(502);
});

test('a body that is no error of Unipile is named so, with what it says', () => {
  expect(v2.parseError(404, { message: 'Cannot GET /v2/x' })).toMatchObject({
    type: 'api/unrecognized',
    title: 'HTTP 404',
    detail: 'Cannot GET /v2/x',
  });
  expect(v1.parseError(502, '<html>')).toMatchObject({ type: 'errors/unrecognized', title: 'HTTP 502' });
});

test('leaves the mailbox that v1 adds to a 401 behind', () => {
  const error = v1.parseError(401, {
    type: 'errors/invalid_credentials_but_valid_account_imap',
    title: 'Invalid credentials',
    connectionParams: { imap_user: 'contact@atelier-nord.example' },
  });
  expect(JSON.stringify(error)).not.toContain('atelier-nord');
});

test('names the account that exists only where the type says so', () => {
  expect(v2.existingAccountId(v2Body)).toBe('acc_01kxnygph1e4fbp1shppg85as3');
  expect(v2.existingAccountId({ type: 'api/already_exists', detail: 'It is linked.' })).toBeNull();
  expect(v2.existingAccountId({ type: 'api/conflict', detail: 'acc_1' })).toBeNull();
});

test('whatever JSON arrives, nothing throws', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.integer(), (body, status) => {
      for (const { parseError } of [v1, v2]) {
        expect(typeof parseError(status, body).type).toBe('string');
        const error = parseError(status, { type: body, title: body, detail: body, req_id: body });
        expect([error.title, error.detail].map((text) => typeof text)).toEqual(['string', 'string']);
      }
    }),
  );
});
