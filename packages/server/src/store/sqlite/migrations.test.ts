import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from 'vitest';
import { type EarlierRow, rowOfEveryTable } from '../../test-kit/row-of-every-table.ts';
import { migrations } from './migrations.ts';
import { openSqliteStore } from './open-sqlite-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'patchbay-migrations-'));
afterAll(() => rmSync(folder, { recursive: true }));

for (let shape = 1; shape <= migrations.length; shape++) {
  test(`a file of shape ${shape} is brought up to date, and keeps a row of every table it has`, async () => {
    const file = join(folder, `${shape}.db`);
    const db = new DatabaseSync(file);
    db.exec(`PRAGMA synchronous = OFF; PRAGMA user_version = ${shape}`);
    for (const step of migrations.slice(0, shape)) db.exec(step);
    const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
    const written: EarlierRow[] = tables.map(({ name }) => {
      const one = rowOfEveryTable[name as string] as EarlierRow;
      const columns = Object.keys(one.row);
      const places = columns.map(() => '?');
      db.prepare(`INSERT INTO ${name} (${columns}) VALUES (${places})`).run(...Object.values(one.row));
      return one;
    });
    db.close();
    const store = openSqliteStore(file);
    for (const { read, says } of written) expect(await read(store)).toEqual(says);
    await store.close();
  });
}
