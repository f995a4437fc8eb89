import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { keepSecrets, makeSecrets } from './keep-secrets.ts';

const folder = mkdtempSync(join(tmpdir(), 'patchbay-secrets-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a second start has the secrets of the first, from a file nobody else may read', () => {
  const file = join(folder, 'new', 'secrets.json');
  const first = keepSecrets(file);
  expect(keepSecrets(file)).toEqual(first);
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
});

test.each(['', '{', 'null', '{"apiKey":"a"}', '{"apiKey":"a","webhookSecret":"b","secret":""}'])(
  'a file that holds %j is replaced by fresh secrets',
  (text) => {
    const file = join(folder, 'broken.json');
    writeFileSync(file, text);
    const fresh = keepSecrets(file);
    expect(fresh.secret.length).toBeGreaterThanOrEqual(32);
    expect(keepSecrets(file)).toEqual(fresh);
  },
);

test('fresh secrets are never those of before', () => {
  expect(makeSecrets()).not.toEqual(makeSecrets());
});
