import { expect, test } from 'vitest';
import { restWhileHidden } from './rest-while-hidden.ts';

function makeScene(seen = true) {
  const listeners = new Set<() => void>();
  const sleeping: { ms: number; wake: () => void }[] = [];
  let visible = seen;
  const rest = restWhileHidden(
    {
      isVisible: () => visible,
      onChange(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    {
      now: () => 0,
      sleep: (ms, signal) =>
        new Promise((resolve, reject) => {
          const entry = { ms, wake: resolve };
          sleeping.push(entry);
          signal?.addEventListener('abort', () => {
            sleeping.splice(sleeping.indexOf(entry), 1);
            reject(signal.reason);
          });
        }),
    },
  );
  const show = (value: boolean): void => {
    visible = value;
    for (const listener of listeners) listener();
  };
  return { rest, show, sleeping, listeners };
}

test('half a minute out of sight ends a connection, and being seen lets a new one begin', async () => {
  const { rest, show, sleeping } = makeScene();
  show(false);
  expect(sleeping.map(({ ms }) => ms)).toEqual([30_000]);
  expect(rest.signal.aborted).toBe(false);
  sleeping[0]?.wake();
  await expect.poll(() => rest.signal.aborted).toBe(true);
  let seen = false;
  void rest.seen().then(() => {
    seen = true;
  });
  await Promise.resolve();
  expect(seen).toBe(false);
  show(true);
  await expect.poll(() => seen).toBe(true);
  expect(rest.signal.aborted).toBe(false);
});

test('a short look elsewhere changes nothing', async () => {
  const { rest, show, sleeping } = makeScene();
  const { signal } = rest;
  show(false);
  show(true);
  expect(sleeping).toEqual([]);
  expect(rest.signal).toBe(signal);
  await rest.seen();
});

test('a page that was opened in the background rests as well', async () => {
  const { rest, sleeping } = makeScene(false);
  await rest.seen(); // it may read what it shows when somebody comes
  sleeping[0]?.wake();
  await expect.poll(() => rest.signal.aborted).toBe(true);
});

test('after its end nothing listens, sleeps or waits', async () => {
  const { rest, show, sleeping, listeners } = makeScene();
  show(false);
  sleeping[0]?.wake();
  await expect.poll(() => rest.signal.aborted).toBe(true);
  const waiting = rest.seen();
  rest.stop();
  await waiting;
  expect(listeners.size).toBe(0);
  expect(sleeping.length).toBeLessThanOrEqual(1);
});
