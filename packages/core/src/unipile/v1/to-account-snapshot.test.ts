import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAccount, parseAccountPage } from './to-account-snapshot.ts';

const google = {
  object: 'Account',
  type: 'GOOGLE_OAUTH',
  id: '47PfV-cRa3eWKv1NIZnwnN',
  name: 'camille@atelier-nord.example',
  created_at: '2026-01-15T10:00:00.123Z',
  groups: [],
  connection_params: {
    mail: { id: '117000000000000000001', username: 'camille@atelier-nord.example' },
    calendar: { id: '117000000000000000001', username: 'camille@atelier-nord.example' },
  },
  sources: [
    { id: '47PfV-cRa3eWKv1NIZnwnN_MAILS', status: 'OK' },
    { id: '47PfV-cRa3eWKv1NIZnwnN_CALENDAR', status: 'CREDENTIALS' },
  ],
};
const snapshot = (input: unknown) => {
  const parsed = parseAccount(input);
  return parsed.ok ? parsed.snapshot : null;
};
const products = (sources: unknown) => snapshot({ ...google, sources })?.products;

test('reads an account in our words, each source as a product', () => {
  expect(parseAccount(google)).toEqual({
    ok: true,
    userId: '117000000000000000001',
    snapshot: {
      id: google.id,
      provider: 'google',
      name: google.name,
      handle: null,
      status: { kind: 'partial', cause: 'credentials' },
      locked: false,
      products: [
        { product: 'mail', kind: 'running' },
        { product: 'calendar', kind: 'disconnected', cause: 'credentials' },
      ],
      firstSync: null,
      createdAt: Date.parse(google.created_at),
    },
  });
});

test('names a product after its source, also where the id has underscores or the source another id', () => {
  const id = '_Pl_xPHO6f6iuv_7LG9WpF';
  const sources = [{ id: `${id}_MESSAGING`, status: 'OK' }];
  expect(snapshot({ ...google, id, sources })?.products).toEqual([{ product: 'messaging', kind: 'running' }]);
  expect(products([{ id: 'other_CALLS', status: 'OK' }])).toEqual([{ product: 'calls', kind: 'running' }]);
  expect(products([{ id: `${google.id}_NOTES_SHARED`, status: 'ok' }])).toEqual([
    { product: 'notes_shared', kind: 'running' },
  ]);
  expect(products([{ id: 'Plain', status: 'OK' }, null])).toEqual([
    { product: 'plain', kind: 'running' },
    { product: '', kind: 'unknown', raw: '' },
  ]);
});

test.each([
  ['its phone number', { im: { phone_number: '33612345678' } }, 'Camille', '+33612345678', '33612345678'],
  [
    'a phone number that is the name',
    { im: { phone_number: '33612345678' } },
    '33612345678',
    null,
    '33612345678',
  ],
  ['its mailbox', { mail: { imap_user: 'c@nord.example' } }, 'Camille', 'c@nord.example', 'c@nord.example'],
  [
    'its public name',
    { im: { id: 'ACo', publicIdentifier: 'camille-r', username: 'C' } },
    'C',
    'camille-r',
    'ACo',
  ],
  ['its workspace', { im: { user_id: 'U1', team: 'Nord', user: 'c' } }, 'c', 'Nord', 'U1'],
  ['its calendar', { calendar: 'c@nord.example' }, 'Camille', 'c@nord.example', 'c@nord.example'],
  ['its device', { call: { phone_number: 33612345678 } }, 'Phone', '+33612345678', '33612345678'],
  ['nothing', {}, 'Camille', null, null],
])('recognises a person by %s', (_what, connection_params, name, handle, userId) => {
  expect(parseAccount({ ...google, connection_params, name })).toMatchObject({
    userId,
    snapshot: { handle },
  });
});

test('fields of a wrong type fall back; only the id is needed', () => {
  expect(snapshot({ id: 'a', type: 5, name: [], sources: 'x', connection_params: 3, created_at: 9 })).toEqual(
    {
      id: 'a',
      provider: 'unknown',
      name: '',
      handle: null,
      status: { kind: 'unknown', raw: '' },
      locked: false,
      products: [],
      firstSync: null,
      createdAt: null,
    },
  );
});

test('says what is no account, and keeps it', () => {
  for (const input of [null, [], 'x', {}, { id: '' }, { ...google, object: 'Checkpoint' }]) {
    expect(parseAccount(input)).toEqual({
      ok: false,
      reason: 'not an account object with an id',
      raw: input,
    });
  }
});

test('a type of the future keeps its word in lower case', () => {
  expect(snapshot({ ...google, type: 'THREADS' })?.provider).toBe('threads');
});

test('a page reads each row on its own and hands on the cursor', () => {
  const page = parseAccountPage({ object: 'AccountList', items: [google, null], cursor: 'eyJ' });
  expect(page?.rows.map(({ ok }) => ok)).toEqual([true, false]);
  expect(page?.cursor).toBe('eyJ');
  for (const cursor of [null, '', undefined, 7])
    expect(parseAccountPage({ items: [], cursor })?.cursor).toBeNull();
  expect(parseAccountPage({ items: {} })).toBeNull();
});

test('whatever JSON arrives, in whichever field, nothing throws', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      parseAccountPage(a);
      expect(parseAccount({ ...google, sources: a, connection_params: b }).ok).toBe(true);
      expect(parseAccount({ ...google, sources: [a, { id: a, status: b }], type: b }).ok).toBe(true);
      expect(parseAccount({ ...google, connection_params: { im: a, mail: b, calendar: a } }).ok).toBe(true);
    }),
  );
});
