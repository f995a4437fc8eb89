import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { createGroupRead } from './group-read.ts';

function open() {
  const db = new DatabaseSync(':memory:');
  const one = db.prepare('SELECT 1 AS one');
  const inside: boolean[] = [];
  const ask = () => {
    inside.push(db.isTransaction);
    return one.get()?.one;
  };
  return { db, ask, inside, ...createGroupRead(db) };
}

test('reads of one turn share a transaction, which is over after them', async () => {
  const { db, ask, inside, read } = open();
  expect(await Promise.all([read(ask), read(ask), read(ask)])).toEqual([1, 1, 1]);
  expect(inside).toEqual([true, true, true]);
  expect(db.isTransaction).toBe(false);
  expect(await read(ask)).toBe(1);
  expect(inside.at(-1)).toBe(false); // alone it needs none
});

test('one that fails keeps no other from its answer', async () => {
  const { ask, read } = open();
  const fails = () => {
    throw new Error('no such row');
  };
  const [first, second, third] = await Promise.allSettled([read(ask), read(fails), read(ask)]);
  expect([first, third]).toEqual([
    { status: 'fulfilled', value: 1 },
    { status: 'fulfilled', value: 1 },
  ]);
  expect(second).toMatchObject({ status: 'rejected', reason: { message: 'no such row' } });
});

test('reads that wait can be done at once, and are done once', async () => {
  const { db, ask, inside, read, readAll } = open();
  const both = [read(ask), read(ask)];
  readAll();
  db.close();
  expect(await Promise.all(both)).toEqual([1, 1]);
  expect(inside).toHaveLength(2);
});

test('a read that ended the transaction, and a closed file, reach those who asked and nobody else', async () => {
  const { db, ask, read } = open();
  const ends = () => db.exec('ROLLBACK');
  expect(await Promise.all([read(ends), read(ask)])).toEqual([undefined, 1]);
  const late = [read(ask), read(ask)];
  db.close();
  expect((await Promise.allSettled(late)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});
