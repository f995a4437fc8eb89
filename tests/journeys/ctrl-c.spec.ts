import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'playwright/test';

const launcher = fileURLToPath(new URL('../../apps/demo/launcher/demo.ts', import.meta.url));

/** A launcher that says what `npm run demo` says, and the two addresses it printed. */
async function startLauncher(port: number): Promise<{ child: ChildProcess; urls: readonly string[] }> {
  const child = spawn(process.execPath, [launcher, '--port', String(port)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // a process group of its own, as a terminal gives it
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  await expect
    .poll(() => (child.exitCode === null ? said : `ended (${child.exitCode}): ${said}`), { timeout: 30_000 })
    .toContain('Press Ctrl-C to stop.');
  return { child, urls: said.match(/http:\/\/[\d.:]+/g) ?? [] };
}

/** The processes that one process started, and that they started. */
function descendants(pid: number): readonly number[] {
  const children = listProcesses()
    .filter(([, parent]) => parent === pid)
    .map(([child]) => child);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

/** Every process with its parent. Small systems have no `ps`; those without `/proc` do. */
function listProcesses(): readonly (readonly [pid: number, parent: number])[] {
  if (!existsSync('/proc/self/stat')) {
    const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
    return rows.map((row) => row.trim().split(/\s+/).map(Number) as [number, number]);
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const parent = /^.*\) \S (\d+)/s.exec(readStat(name))?.[1];
      return parent === undefined ? [] : [[Number(name), Number(parent)] as const];
    });
}

/** Empty for a process that has ended meanwhile. */
function readStat(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return '';
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

// The launcher builds what is missing: one after the other.
test.describe.configure({ mode: 'default' });

for (const { signal, port, hits, how } of [
  {
    signal: 'SIGINT',
    port: 4700,
    hits: (pid: number) => -pid,
    how: 'Ctrl-C, which hits all processes of the terminal,',
  },
  { signal: 'SIGTERM', port: 4720, hits: (pid: number) => pid, how: 'SIGTERM to the launcher alone' },
] as const) {
  test(`${how} ends the demo and everything it started`, async () => {
    const { child, urls } = await startLauncher(port);
    try {
      expect(urls).toHaveLength(2);
      for (const url of urls) expect((await fetch(url)).status).toBe(200);
      const started = descendants(child.pid as number);
      expect(started.length).toBeGreaterThanOrEqual(2); // the simulated Unipile and the demo's server
      process.kill(hits(child.pid as number), signal);
      const [code] = await once(child, 'exit');
      expect(code).toBe(0);
      for (const url of urls) await expect(fetch(url)).rejects.toThrow('fetch failed');
      expect(started.filter(isAlive)).toEqual([]);
    } finally {
      child.kill('SIGKILL');
    }
  });
}
