import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, test } from 'vitest';
import { type OpenStore, storeContract } from '../testing.ts';
import { createMemoryStore } from './memory-store.ts';
import { openSqliteStore } from './sqlite/open-sqlite-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'patchbay-store-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
const stores: Record<string, OpenStore> = {
  memory: (options) => createMemoryStore(options),
  'SQLite in memory': (options) => openSqliteStore(':memory:', options),
  'a SQLite file': (options) => openSqliteStore(join(folder, `${++files}.db`), options),
};

for (const [name, openStore] of Object.entries(stores)) {
  for (const { title, run } of storeContract) test(`${name}: ${title}`, () => run(openStore));
}
