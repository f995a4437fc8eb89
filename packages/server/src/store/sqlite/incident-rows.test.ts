import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { incidentRows } from './incident-rows.ts';
import { migrations } from './migrations.ts';

test('every look-up of incidents goes by an index, and none has to be sorted', () => {
  const db = new DatabaseSync(':memory:');
  for (const step of migrations) db.exec(step);
  const statements: string[] = [];
  const prepare = db.prepare.bind(db);
  incidentRows(
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
  expect(plans).toEqual([
    expect.stringContaining('incidents_account (generation=? AND account_id=?)'), // the latest
    expect.stringContaining('incidents_account (generation=? AND account_id=?)'), // a list
    expect.stringContaining('incidents_open (generation=? AND account_id>?)'),
    expect.stringContaining('incidents_tenant (tenant=? AND generation=? AND id>?)'),
    expect.stringContaining('incidents_closed (closed_at<?)'),
  ]);
  for (const plan of plans) expect(plan).not.toMatch(/SCAN|TEMP B-TREE/);
  db.close();
});
