import { afterEach, expect, test, vi } from 'vitest';
import { consoleLog, toSafeLog } from './log.ts';
import { makeEvent, startServer } from './test-kit/start-server.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('puts warnings and errors on the console and drops information', () => {
  const spies = (['info', 'warn', 'error'] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation(() => {}),
  );
  for (const level of ['info', 'warn', 'error'] as const)
    consoleLog({ level, message: 'a word.', accountId: 'a' });
  expect(spies.map((spy) => spy.mock.calls)).toEqual([
    [],
    [['Patchbay: a word.', { accountId: 'a' }]],
    [['Patchbay: a word.', { accountId: 'a' }]],
  ]);
});

test('a log that throws hurts nobody, and what it was told is not lost', () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  const broken = new Error('no disk');
  const log = toSafeLog(() => {
    throw broken;
  });
  log({ level: 'error', message: 'a word.', accountId: 'a' });
  expect(error.mock.calls).toEqual([
    ['Patchbay: the option `log` threw; what it was told follows.', { error: broken }],
    ['Patchbay: a word.', { accountId: 'a' }],
  ]);
});

test('a log that throws neither rejects an answer nor loses work after one', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const server = startServer({
    authenticate: () => {
      throw new Error('no session store');
    },
    log: () => {
      throw new Error('no disk');
    },
  });
  expect((await server.call('ada', '/accounts')).status).toBe(500);
  expect((await server.deliver(makeEvent('account.status.running'))).status).toBe(200);
  await server.patchbay.drain();
  expect(await server.store.pendingDeliveries(0, 10)).toEqual([]);
});
