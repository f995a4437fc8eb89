// Two and four server processes on one PostgreSQL that waits for the disk: 10,000 webhooks each, processes killed at
// random, the database away for ten seconds. Prints what came of it; ends with 1 if anything was lost or told twice.
// Options: --webhooks=10000 --processes=2,4
import { parseArgs } from 'node:util';
import { type FleetReport, runFleet } from '../../packages/server/src/test-kit/fleet/run-fleet.node.ts';

const { values } = parseArgs({
  options: {
    webhooks: { type: 'string', default: '10000' },
    processes: { type: 'string', default: '2,4' },
  },
});
const webhooks = Number(values.webhooks);

/** Which of the counts have to be 0. */
const nothing: readonly (keyof FleetReport)[] = [
  'lost',
  'keptTwice',
  'undone',
  'notApplied',
  'appliedTwice',
  'streamsMissed',
  'streamsRepeated',
  'streamsReset',
];

let wrong = 0;
for (const processes of values.processes.split(',').map(Number)) {
  const kills = Array.from({ length: 8 }, () => Math.ceil(Math.random() * webhooks * 0.9)).sort(
    (a, b) => a - b,
  );
  const databaseAwayAt = Math.ceil(webhooks * (0.3 + Math.random() * 0.4));
  console.log(
    `\n${processes} processes, ${webhooks} webhooks, kills after ${kills}, database away after ${databaseAwayAt}`,
  );
  const report = await runFleet({
    processes,
    webhooks,
    owners: 50,
    streamsPerOwner: 4,
    kills,
    databaseAwayAt,
    databaseAwayMs: 10_000,
    durable: true,
  });
  console.table(report);
  const { acknowledged, acknowledgedMs, settledMs } = report;
  console.log(
    `${Math.round((acknowledged / acknowledgedMs) * 1000)} webhooks/s, settled after ${settledMs} ms`,
  );
  wrong += nothing.filter((name) => report[name] !== 0).length;
  // Each account was bound, broke, and was confirmed.
  if (report.events !== 3 * webhooks || acknowledged !== webhooks) wrong += 1;
}
console.log(wrong === 0 ? '\nnothing was lost, nothing was told twice' : `\n${wrong} counts are wrong`);
process.exit(wrong === 0 ? 0 : 1);
