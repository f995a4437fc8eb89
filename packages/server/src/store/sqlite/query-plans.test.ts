import { DatabaseSync } from 'node:sqlite';
import { expect, test, vi } from 'vitest';
import { openSqliteStore } from './open-sqlite-store.ts';

/** What reads a table from its beginning on purpose: once, at the start. */
const opening = /PRAGMA|sqlite_schema|FROM meta|INTO meta/;

test('every statement of the store finds its rows by a key or an index, in their order', async () => {
  const prepare = vi.spyOn(DatabaseSync.prototype, 'prepare');
  const store = openSqliteStore(':memory:');
  const db = prepare.mock.contexts[0] as DatabaseSync;
  const texts = prepare.mock.calls
    .map(([text]) => text.replaceAll(/\s+/g, ' ').trim())
    .filter((text) => !opening.test(text));
  prepare.mockRestore();
  const scans = texts.flatMap((text) =>
    db
      .prepare(`EXPLAIN QUERY PLAN ${text}`)
      .all()
      .filter(({ detail }) => /^SCAN (?!CONSTANT ROW)|^USE TEMP B-TREE FOR ORDER BY/.test(String(detail)))
      .map(({ detail }) => `${detail}: ${text}`),
  );
  expect(texts.length).toBeGreaterThan(20);
  expect(scans).toEqual([]);
  await store.close();
});
