import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createMockUnipile } from '../index.ts';
import { idOf, makeMock } from '../testing/make-mock.ts';
import { main } from './cli.ts';
import { keepStateFile, readStateFile } from './state-file.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mock-unipile-'));
  file = join(folder, 'world.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('has no world and no problem where there is no file', () => {
  expect(readStateFile(file)).toEqual({ snapshot: null, problem: null });
});

it.each(['', '{"format":', '{"format":"mock-unipile-world","version":9}'])(
  'starts afresh with a message where the file holds %j',
  (text) => {
    writeFileSync(file, text);
    const { snapshot, problem } = readStateFile(file);
    expect(snapshot).toBe(null);
    expect(problem).toMatch(/world\.json cannot be read, so a fresh world was started\. ./);
  },
);

it('saves shortly after a change and once more at the end, and leaves no draft behind', async () => {
  const { mock } = makeMock();
  const stop = keepStateFile(mock, file, () => {});
  await mock.disconnect(idOf(mock, 'linkedin'));
  await expect.poll(() => readStateFile(file).snapshot).toEqual(mock.snapshot());
  await mock.disconnect(idOf(mock, 'google'));
  stop();
  expect(readStateFile(file).snapshot).toEqual(mock.snapshot());
  expect(readdirSync(folder)).toEqual(['world.json']);
  const text = readFileSync(file, 'utf8');
  await mock.recover(idOf(mock, 'google'));
  expect(readFileSync(file, 'utf8')).toBe(text);
});

it('goes on where the file cannot be written', async () => {
  const problems: string[] = [];
  const { mock } = makeMock();
  const stop = keepStateFile(mock, join(folder, 'missing', 'world.json'), (why) => problems.push(why));
  stop();
  expect(problems).toEqual([expect.stringMatching(/world\.json cannot be written\. ENOENT/)]);
});

async function serveOnce(
  act: (said: { url: string; accounts: { id: string }[] }) => Promise<void>,
): Promise<string> {
  const stop = new AbortController();
  const output = { out: '', err: '' };
  const code = main(['--port', '0', '--json', '--state', file], {
    stdout: (text) => {
      output.out += text;
    },
    stderr: (text) => {
      output.err += text;
    },
    stop: stop.signal,
  });
  try {
    await expect.poll(() => output.out).toMatch(/\n$/);
    await act(JSON.parse(output.out));
  } finally {
    stop.abort();
    await code;
  }
  return output.err;
}

it('lets the command go on with the world of its last run', async () => {
  await serveOnce(async ({ url, accounts }) => {
    await fetch(`${url}/control/accounts/${accounts[0]?.id}/disconnect`, {
      method: 'POST',
      redirect: 'manual',
    });
  });
  const again = await serveOnce(async ({ url, accounts }) => {
    const state = (await (await fetch(`${url}/control/state`)).json()) as {
      accounts: { id: string; status: string }[];
    };
    expect(state.accounts.find(({ id }) => id === accounts[0]?.id)?.status).toBe('disconnected');
  });
  expect(again).toBe('');
});

it('lets the command start afresh and say so where the file is broken', async () => {
  writeFileSync(file, 'nonsense');
  const err = await serveOnce(async ({ accounts }) => {
    expect(accounts).toHaveLength(createMockUnipile().world.accounts.list().length);
  });
  expect(err).toMatch(/^warning: .*cannot be read, so a fresh world was started/);
});
