import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createGroupCommit } from './group-commit.ts';

function open() {
  const db = new DatabaseSync(':memory:');
  const run: string[] = [];
  const exec = db.exec.bind(db);
  db.exec = (sql) => {
    run.push(sql);
    exec(sql);
  };
  const done: string[] = [];
  const note = (what: string) => () => void done.push(what);
  return {
    ...createGroupCommit(db),
    commits: () => run.filter((sql) => sql === 'COMMIT').length,
    done,
    note,
  };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('what can wait goes with the next write, in the order of the calls', async () => {
  const { write, writeSoon, commits, done, note } = open();
  await write(note('recorded'));
  const settled = writeSoon(note('settled'));
  await nextTurn();
  expect(done).toEqual(['recorded']);
  await Promise.all([write(note('recorded too')), writeSoon(note('noted'))]);
  expect(done).toEqual(['recorded', 'settled', 'recorded too', 'noted']);
  expect(commits()).toBe(2);
  await settled;
});

test('after a write that nothing follows it is written alone, several at once', async () => {
  const { write, writeSoon, commits, done, note } = open();
  await write(note('recorded'));
  const both = [writeSoon(note('one')), writeSoon(note('two'))];
  vi.advanceTimersByTime(5);
  await Promise.all(both);
  expect(done).toEqual(['recorded', 'one', 'two']);
  expect(commits()).toBe(2);
});

test('where nothing was written lately it does not wait', async () => {
  const { write, writeSoon, commits, done, note } = open();
  await write(note('recorded'));
  vi.advanceTimersByTime(5);
  const both = [writeSoon(note('one')), writeSoon(note('two'))];
  await nextTurn();
  expect(done).toEqual(['recorded', 'one', 'two']);
  expect(commits()).toBe(2);
  await Promise.all(both);
  const third = writeSoon(note('three')); // what could wait itself is no sign that more comes
  await nextTurn();
  expect(done).toEqual(['recorded', 'one', 'two', 'three']);
  await third;
});

test('a flush leaves nothing behind for later', async () => {
  const { write, writeSoon, flush, commits, done, note } = open();
  const both = [write(note('one')), writeSoon(note('two'))];
  flush();
  expect(done).toEqual(['one', 'two']);
  await Promise.all(both);
  const third = writeSoon(note('three'));
  vi.advanceTimersByTime(5);
  await third;
  expect(done).toEqual(['one', 'two', 'three']);
  expect(commits()).toBe(2);
});

test('a write that fails is rolled back and heard of by who asked, whatever the driver knows of transactions', async () => {
  const { write, done, note } = open();
  const failed = write(() => {
    throw new Error('no room');
  });
  await expect(failed).rejects.toThrow('no room');
  await write(note('after it'));
  expect(done).toEqual(['after it']);
});
