import { format } from 'node:util';
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

test('words of Unipile write no lines of their own on the console, and colour none', async () => {
  const lines: string[] = [];
  for (const level of ['warn', 'error'] as const) {
    vi.spyOn(console, level).mockImplementation((...said) => void lines.push(format(...said)));
  }
  const evil = 'No\r\nPatchbay: all is well\u001b[2J\u001b[31m\u009b1m\u2028x\u202ey';
  const server = startServer({ log: consoleLog });
  server.unipile.next.push(() =>
    Response.json(
      { object: 'Error', type: `api/${evil}`, status: 403, title: evil, detail: evil },
      { status: 403 },
    ),
  );
  const body = JSON.stringify({ purpose: 'connect', providers: '*' });
  await server.call('ada', '/links', { method: 'POST', body });
  consoleLog({ level: 'warn', message: `a word: ${evil}.` });
  expect(lines).toHaveLength(2);
  for (const line of lines) {
    expect(line).toContain('all is well');
    expect(line).not.toMatch(/^Patchbay: all is well/m);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    expect(line).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
  }
  expect(lines[1]).toContain('xy');
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
