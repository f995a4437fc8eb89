import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { firstToEnd, startNode, untilAnswers } from './child.ts';
import { freePort } from './free-port.ts';

test('a taken port leads to the next free one', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const { port } = taken.address() as AddressInfo;
  try {
    expect(await freePort(port)).toBeGreaterThan(port);
  } finally {
    await new Promise((resolve) => taken.close(resolve));
  }
});

test('a process that ends before it answers is reported with what it printed', async () => {
  const child = startNode('-e', ['console.error("no luck"); process.exit(3)'], {});
  await expect(untilAnswers('http://127.0.0.1:9/', child)).rejects.toThrow(
    /ended before it answered:\nno luck/,
  );
  expect(await child.ended).toBe(3);
});

test('stopping ends the process, also when it is asked twice', async () => {
  const child = startNode('-e', ['setInterval(() => {}, 1000)'], {});
  await child.stop('SIGKILL');
  await child.stop();
  expect(() => process.kill(child.pid, 0)).toThrow();
});

test('the first process to end is named, with what it printed', async () => {
  const lives = startNode('-e', ['setInterval(() => {}, 1000)'], {});
  const dies = startNode('-e', ['console.error("no more"); process.exit(3)'], {});
  expect(await firstToEnd({ one: lives, other: dies })).toBe('other ended (3):\nno more\n');
  await lives.stop();
  expect(await firstToEnd({ one: lives })).toBe('one ended (by a signal):\n');
});
