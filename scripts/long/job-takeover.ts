// Two processes run one job on pg-boss; the one that is in a round is killed. Prints how long it takes until the other
// one begins the round again; ends with 1 when it began before, or takes longer than five minutes.
import { type ChildProcess, spawn } from 'node:child_process';
import { startPostgres } from '../../packages/server/src/test-kit/start-postgres.node.ts';

const program = new URL('../../packages/server/src/test-kit/run-job.node.ts', import.meta.url).pathname;
const postgres = await startPostgres({ durable: true });
const connectionString = await postgres.createDatabase();
const begun: ChildProcess[] = [];

const processes = [1, 2].map(() => {
  const child = spawn(process.execPath, ['--conditions=@patchbay/source', program, connectionString], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdout.on('data', () => begun.push(child));
  return child;
});

async function until(condition: () => boolean): Promise<boolean> {
  for (const deadline = Date.now() + 5 * 60_000; Date.now() < deadline; ) {
    if (condition()) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

await until(() => begun.length > 0);
await new Promise((resolve) => setTimeout(resolve, 5_000));
const alone = begun.length === 1;
const killedAt = Date.now();
begun[0]?.kill('SIGKILL');
const takenOver = await until(() => begun.length > 1);
const seconds = ((Date.now() - killedAt) / 1000).toFixed(1);
console.log(takenOver ? `the round was begun again after ${seconds} s` : 'nobody began the round again');
if (!alone) console.log('two processes were in a round at the same time');
for (const child of processes) child.kill('SIGKILL');
await postgres.close();
process.exit(alone && takenOver ? 0 : 1);
