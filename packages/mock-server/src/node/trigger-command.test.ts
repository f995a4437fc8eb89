import { afterEach, expect, it } from 'vitest';
import { idOf } from '../testing/make-mock.ts';
import { main } from './cli.ts';
import { type ServedMockUnipile, serveMockUnipile } from './serve-mock-unipile.ts';

let served: ServedMockUnipile | undefined;
afterEach(() => served?.close());

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' };
  const code = await main(argv, {
    stdout: (text) => {
      said.out += text;
    },
    stderr: (text) => {
      said.err += text;
    },
    stop: AbortSignal.abort(),
  });
  return { code, ...said };
}

it('makes an event happen in a mock that runs', async () => {
  served = await serveMockUnipile();
  const { url, mock } = served;
  const id = idOf(mock, 'google');
  expect(await run('trigger', 'account.status.disconnected', 'google', '--url', url)).toEqual({
    code: 0,
    out: `account.status.disconnected happened to ${id}\n`,
    err: '',
  });
  expect(mock.world.accounts.get(id)?.status).toBe('disconnected');
  const json = await run('trigger', 'account.locked', id, '--url', `${url}/`, '--json');
  expect(JSON.parse(json.out)).toEqual({ event: 'account.locked', accounts: [id] });
  const byName = await run('trigger', 'account.unlocked', 'amara okafor', '--url', url, '--json');
  expect(JSON.parse(byName.out)).toEqual({ event: 'account.unlocked', accounts: [idOf(mock, 'linkedin')] });
});

it('ends with 1 and a reason where the mock refuses, or none is there', async () => {
  served = await serveMockUnipile();
  expect(await run('trigger', 'account.locked', 'imap', '--url', served.url)).toEqual({
    code: 1,
    out: '',
    err: 'error: There is no account "imap".\n',
  });
  await served.close();
  const { code, err } = await run('trigger', 'account.locked', 'google', '--url', served.url);
  expect([code, err]).toEqual([1, expect.stringContaining('error: no mock answers at')]);
});

it.each([[['trigger']], [['trigger', 'account.locked']], [['trigger', '--nope']]])(
  'ends with 2 for %j',
  async (argv) => {
    const { code, err } = await run(...argv);
    expect([code, err]).toEqual([2, expect.stringContaining('patchbay-mock trigger --help')]);
  },
);

it('plays a scenario that is named at the start, and refuses one that it does not know', async () => {
  expect((await run('--port', '0', '--json', '--scenario', 'flapping')).code).toBe(0);
  const { code, err } = await run('--scenario', 'nothing');
  expect([code, err]).toEqual([2, expect.stringContaining('The scenarios are: password-changed')]);
  expect((await run('--help')).out).toContain('forty-accounts-one-cause');
});
