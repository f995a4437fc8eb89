import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { createGroupCommit } from './group-commit.ts';

function open() {
  const db = new DatabaseSync(':memory:');
  const begun: string[] = [];
  const exec = db.exec.bind(db);
  db.exec = (sql) => {
    begun.push(sql);
    exec(sql);
  };
  const done: string[] = [];
  const note = (what: string) => () => void done.push(what);
  return {
    ...createGroupCommit(db),
    commits: () => begun.filter((sql) => sql === 'COMMIT').length,
    done,
    note,
  };
}

test('what can wait goes with the next write, in the order of the calls', async () => {
  const { write, writeSoon, commits, done, note } = open();
  await Promise.all([writeSoon(note('settled')), write(note('recorded')), writeSoon(note('noted'))]);
  expect(done).toEqual(['settled', 'recorded', 'noted']);
  expect(commits()).toBe(1);
});

test('what can wait is written alone where nothing comes, several at once', async () => {
  const { writeSoon, commits, done, note } = open();
  const both = [writeSoon(note('one')), writeSoon(note('two'))];
  await new Promise((resolve) => setImmediate(resolve));
  expect(done).toEqual([]);
  await Promise.all(both);
  expect(done).toEqual(['one', 'two']);
  expect(commits()).toBe(1);
});

test('a flush leaves nothing behind for later', async () => {
  const { write, writeSoon, flush, commits, done, note } = open();
  const both = [writeSoon(note('one')), write(note('two'))];
  flush();
  expect(done).toEqual(['one', 'two']);
  await Promise.all(both);
  await writeSoon(note('three'));
  expect(done).toEqual(['one', 'two', 'three']);
  expect(commits()).toBe(2);
});
