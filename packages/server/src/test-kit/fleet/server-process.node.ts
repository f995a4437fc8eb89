import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A server that runs as a process of its own, and again after it was killed. */
export interface ServerProcess {
  /** Its address; null while it does not run. */
  url(): string | null;
  /** Kills it where it stands, without a word. */
  kill(): Promise<void>;
  /** Starts it, as often as it takes: it ends by itself while the database is away. Resolves when it listens. */
  start(): Promise<void>;
}

const program = new URL('serve.node.ts', import.meta.url).pathname;

/** Starts a server process over a database, by its connection string or file, and a Unipile. */
export async function startServerProcess(place: string, unipile: string): Promise<ServerProcess> {
  let child: ChildProcess | null = null;
  let url: string | null = null;

  async function startOnce(): Promise<boolean> {
    const started = spawn(process.execPath, ['--conditions=@patchbay/source', program, place, unipile], {
      stdio: ['pipe', 'pipe', process.env.PATCHBAY_TEST_LOG ? 'inherit' : 'ignore'],
    });
    child = started;
    for await (const port of createInterface({ input: started.stdout })) {
      url = `http://127.0.0.1:${port}/api/patchbay`;
      return true;
    }
    return false;
  }

  async function start(): Promise<void> {
    for (let tries = 0; tries < 20; tries++) {
      if (await startOnce()) return;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    throw new Error('the server process does not start; PATCHBAY_TEST_LOG=1 lets it say why.');
  }

  await start();
  return {
    url: () => url,
    async kill() {
      url = null;
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
    start,
  };
}
