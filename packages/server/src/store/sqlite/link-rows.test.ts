import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { LINKS_TABLE, linkRows } from './link-rows.ts';

test('every look-up of links goes by an index, and lists need no sorting', () => {
  const db = new DatabaseSync(':memory:');
  db.exec(LINKS_TABLE);
  const statements: string[] = [];
  const prepare = db.prepare.bind(db);
  linkRows(
    Object.assign(db, {
      prepare(sql: string) {
        statements.push(sql);
        return prepare(sql);
      },
    }),
  );
  const plans = statements
    .filter((sql) => !sql.startsWith('INSERT'))
    .map((sql) => {
      const nothing = Array.from(sql.matchAll(/\?/g), () => null);
      const steps = prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...nothing);
      return steps.map(({ detail }) => detail).join('; ');
    });
  expect(plans.length).toBe(7);
  for (const plan of plans) expect(plan).not.toMatch(/SCAN|TEMP B-TREE/);
  expect(plans.join('\n')).toMatch(/links_owner \(tenant=\? AND owner=\?\)/);
  expect(plans.join('\n')).toMatch(/links_tenant \(tenant=\?\)/);
  db.close();
});
