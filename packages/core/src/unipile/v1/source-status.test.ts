import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sourceStatusWords, toAccountStatus, toSourceStatus } from './source-status.ts';

const credentials = { kind: 'disconnected', cause: 'credentials' };
const permissions = { kind: 'disconnected', cause: 'permissions' };
const stopped = { kind: 'errored', cause: 'stopped' };

test('each word has its meaning, in any case', () => {
  const meanings = [{ kind: 'running' }, { kind: 'connecting' }, credentials, permissions, stopped, stopped];
  expect(sourceStatusWords.map(toSourceStatus)).toEqual(meanings);
  expect(sourceStatusWords.map((word) => toSourceStatus(word.toLowerCase()))).toEqual(meanings);
});

test.each(['CREATION_SUCCESS', 'RECONNECTED', 'SYNC_SUCCESS', 'DELETED', 'Ok_Resyncing', 'toString', ''])(
  '%j is an event or a stranger, not a status, and is kept as it came',
  (word) => {
    expect(toSourceStatus(word)).toEqual({ kind: 'unknown', raw: word });
  },
);

test.each([
  [['OK', 'OK'], { kind: 'running' }],
  [['OK', 'CONNECTING'], { kind: 'connecting' }],
  [['OK', 'CREDENTIALS'], { kind: 'partial', cause: 'credentials' }],
  [['OK', 'PERMISSIONS'], { kind: 'partial', cause: 'permissions' }],
  [['OK', 'ERROR'], { kind: 'degraded', cause: 'stopped' }],
  [['OK', 'STOPPED'], { kind: 'degraded', cause: 'stopped' }],
  [['OK', 'NEW'], { kind: 'unknown', raw: 'NEW' }],
  [['OK', 'CONNECTING', 'CREDENTIALS'], { kind: 'partial', cause: 'credentials' }],
  [['CONNECTING', 'CREDENTIALS'], credentials],
  [['CREDENTIALS', 'CREDENTIALS'], credentials],
  [['CREDENTIALS', 'PERMISSIONS'], credentials],
  [['PERMISSIONS', 'ERROR'], permissions],
  [['CONNECTING', 'STOPPED'], stopped],
  [['NEW', 'CREDENTIALS'], credentials],
  [['NEW', 'CONNECTING'], { kind: 'unknown', raw: 'NEW' }],
  [['NEW', 'OLD', 'NEW'], { kind: 'unknown', raw: 'NEW, OLD' }],
  [[], { kind: 'unknown', raw: '' }],
])('%j gives %j', (words, status) => {
  expect(toAccountStatus(words)).toEqual(status);
});

const someWords = fc.array(fc.oneof(fc.constantFrom(...sourceStatusWords), fc.string()), { maxLength: 6 });

test('the order of the sources does not matter', () => {
  fc.assert(
    fc.property(someWords, fc.infiniteStream(fc.nat()), (words, random) => {
      const shuffled = words.toSorted(() => (random.next().value % 3) - 1);
      expect(toAccountStatus(shuffled)).toEqual(toAccountStatus(words));
      expect(toAccountStatus(words.toReversed())).toEqual(toAccountStatus(words));
    }),
  );
});

test('saying the same twice changes nothing', () => {
  fc.assert(
    fc.property(someWords, (words) => {
      expect(toAccountStatus([...words, ...words])).toEqual(toAccountStatus(words));
    }),
  );
});

test('an account is running only when every one of its sources says so', () => {
  fc.assert(
    fc.property(someWords, (words) => {
      const allWell = words.length > 0 && words.every((word) => word.toUpperCase() === 'OK');
      expect(toAccountStatus(words).kind === 'running').toBe(allWell);
    }),
  );
});
