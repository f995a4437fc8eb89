// Run as a process of its own: does rounds of one job on pg-boss that last longer than the process may live. Argument:
// connection string. Prints a line when a round begins, and ends with its standard input.
import { createPgBossRunner } from '../pg-boss.ts';

const job = {
  name: 'endless',
  everyMs: 1_000,
  async run() {
    process.stdout.write('begun\n');
    await new Promise(() => {});
  },
};

process.stdin.resume().on('end', () => process.exit());
createPgBossRunner({ connectionString: process.argv[2] }).start([job], console.error);
