import { readFileSync } from 'node:fs';
import { afterEach, expect, it, vi } from 'vitest';
import { main } from './cli.ts';
import { serveMockUnipile } from './serve-mock-unipile.ts';

const running: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of running.splice(0)) await stop();
});

/** Starts the command; `output` collects what it prints. */
function start(...argv: string[]): {
  output: { out: string; err: string };
  code: Promise<number>;
  stop: () => void;
} {
  const output = { out: '', err: '' };
  const stop = new AbortController();
  const code = main(argv, {
    stdout: (text) => {
      output.out += text;
    },
    stderr: (text) => {
      output.err += text;
    },
    stop: stop.signal,
  });
  running.push(() => {
    stop.abort();
    return code;
  });
  return { output, code, stop: () => stop.abort() };
}

async function startJson(
  ...argv: string[]
): Promise<{ said: Record<string, unknown>; code: Promise<number>; stop: () => void }> {
  const { output, code, stop } = start('--port', '0', '--json', ...argv);
  await expect.poll(() => output.out).toMatch(/\n$/);
  expect(output.out.trim().split('\n')).toHaveLength(1);
  return { said: JSON.parse(output.out), code, stop };
}

it('serves until it is stopped, then ends with 0', async () => {
  const { said, code, stop } = await startJson();
  expect(said).toEqual({
    url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    apiKey: 'mock-api-key',
    control: `${said.url}/control`,
    webhook: null,
    accounts: expect.objectContaining({ length: 6 }),
  });
  const headers = { 'x-api-key': 'mock-api-key' };
  expect((await fetch(`${said.url}/v2/accounts/`, { headers })).status).toBe(200);
  stop();
  expect(await code).toBe(0);
  await expect(fetch(`${said.url}/`)).rejects.toThrow();
});

it('takes key and signing secret from the environment, and prints neither', async () => {
  vi.stubEnv('UNIPILE_API_KEY', 'sesame');
  vi.stubEnv('UNIPILE_WEBHOOK_SECRET', 'wes_quiet');
  try {
    const hook = ['--webhook-url', 'http://127.0.0.1:9/hook'];
    const { said } = await startJson(...hook);
    expect(said).toMatchObject({ apiKey: null, webhook: { url: hook[1], secret: null } });
    const get = (key: string) => fetch(`${said.url}/v2/accounts/`, { headers: { 'x-api-key': key } });
    expect([(await get('sesame')).status, (await get('mock-api-key')).status]).toEqual([200, 401]);
    const { output } = start('--port', '0', ...hook);
    await expect.poll(() => output.out).toContain('Ctrl+C');
    expect(output.out).toContain('API key    the one in UNIPILE_API_KEY');
    expect(output.out).toContain('signed with the secret in UNIPILE_WEBHOOK_SECRET');
    expect(output.out).not.toMatch(/sesame|wes_quiet/);
    // An argument says more than the environment; a secret there may be meant for somebody else.
    expect((await startJson('--api-key', 'given')).said).toMatchObject({ apiKey: 'given', webhook: null });
  } finally {
    vi.unstubAllEnvs();
  }
});

it('says to a person what it serves and which key it takes', async () => {
  const { output } = start(
    '--port',
    '0',
    '--api-key',
    'my-key',
    '--webhook-url',
    'http://127.0.0.1:1/hook',
    '--webhook-secret',
    's',
  );
  await expect.poll(() => output.out).toContain('Ctrl+C');
  expect(output.out).toMatch(/^MockUnipile listens on http:\/\/127\.0\.0\.1:\d+\n/);
  expect(output.out).toContain('API key    my-key  (header X-API-KEY)');
  expect(output.out).toContain('Webhooks   http://127.0.0.1:1/hook, signed with s');
  expect(output.out).toContain('Accounts   6: ');
});

it.each([
  ['v1', 404, 200],
  ['v2', 200, 404],
  ['both', 200, 200],
])('serves %s', async (api, v2Status, v1Status) => {
  const { said } = await startJson('--api', api, '--webhook-url', 'http://127.0.0.1:1/hook');
  const headers = { 'x-api-key': 'mock-api-key' };
  expect((await fetch(`${said.url}/v2/accounts/`, { headers })).status).toBe(v2Status);
  expect((await fetch(`${said.url}/api/v1/accounts`, { headers })).status).toBe(v1Status);
});

it('says to a person that nobody is told where no webhook is given', async () => {
  const { output } = start('--port', '0');
  await expect.poll(() => output.out).toContain('Webhooks   none; see --webhook-url');
});

it('takes key, seed and webhook, and makes up a secret where none is given', async () => {
  const one = await startJson('--api-key', 'k', '--seed', 'x', '--webhook-url', 'https://app.test/hook');
  const other = await startJson(
    '--seed',
    'x',
    '--webhook-url',
    'https://app.test/hook',
    '--webhook-secret',
    'mine',
  );
  expect(one.said).toMatchObject({
    apiKey: 'k',
    webhook: { url: 'https://app.test/hook', secret: expect.stringMatching(/^wes_[0-9a-f]{32}$/) },
  });
  expect(other.said).toMatchObject({ accounts: one.said.accounts, webhook: { secret: 'mine' } });
  expect((await startJson()).said.accounts).not.toEqual(one.said.accounts);
});

it('ends at once where it was stopped before it began', async () => {
  const { code, stop } = start('--port', '0');
  stop();
  expect(await code).toBe(0);
});

it('ends with 1 and a way out when the port is taken', async () => {
  const { url, close } = await serveMockUnipile();
  running.push(close);
  const port = new URL(url).port;
  const { output, code } = start('--port', port);
  expect(await code).toBe(1);
  expect(output).toEqual({
    out: '',
    err: `error: port ${port} of 127.0.0.1 is taken. Stop what listens there, or choose another with --port.\n`,
  });
});

it('ends with 1 and the system’s reason when it cannot listen otherwise', async () => {
  const { output, code } = start('--port', '0', '--host', '256.256.256.256');
  expect(await code).toBe(1);
  expect(output.err).toMatch(/^error: cannot listen on port 0 of 256\.256\.256\.256: /);
});

it.each([
  [['--port', 'abc'], 'A port is a number from 0 to 65535.'],
  [['--port', '65536'], 'A port is a number from 0 to 65535.'],
  [['--port', '-1'], 'A port is a number from 0 to 65535.'],
  [['--webhook-url', 'app.test/hook'], 'It must be an http or https address.'],
  [
    ['--webhook-url', 'https://app.test/', '--webhook-secret', 'x'.repeat(37)],
    'A secret of Unipile has 1 to 36 characters.',
  ],
  [
    ['--webhook-url', 'https://app.test/', '--webhook-secret', ''],
    'A secret of Unipile has 1 to 36 characters.',
  ],
  [['--webhook-secret', 's'], '--webhook-secret needs --webhook-url'],
  [['--api-key', ''], 'A key is sent in a header: visible characters of ASCII, at least one.'],
  [['--api', 'v3'], "argument 'v3' is invalid"],
  [['--nope'], "unknown option '--nope'"],
  [['start'], 'too many arguments'],
])('ends with 2 for %j and points to --help', async (argv, message) => {
  const { output, code } = start(...argv);
  expect(await code).toBe(2);
  expect(output.out).toBe('');
  expect(output.err).toContain(message);
  expect(output.err).toContain('--help');
});

it('prints help and version and ends with 0', async () => {
  const help = start('--help');
  expect(await help.code).toBe(0);
  for (const option of [
    '--port',
    '--host',
    '--webhook-url',
    '--webhook-secret',
    '--api-key',
    '--seed',
    '--json',
  ]) {
    expect(help.output.out).toContain(option);
  }
  const version = start('--version');
  expect(await version.code).toBe(0);
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(version.output.out).toBe(`${manifest.version}\n`);
});
