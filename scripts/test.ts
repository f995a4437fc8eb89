// `npm test`: everything that must hold, in one run, with one plain line at the end.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const results = mkdtempSync(join(tmpdir(), 'patchbay-test-'));
const bin = (path: string): string => join(root, 'node_modules', path);

/** One thing that must hold; counts as one check unless it reports tests of its own. */
interface Step {
  readonly name: string;
  readonly args: readonly string[];
  /** Reads passed and failed out of the report file the step wrote. */
  readonly count?: (report: string) => Tally;
}

interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** What did not pass, by name. */
  readonly names: readonly string[];
}

/** What a group holds goes on side by side, two at a time; the next group has the machine to itself again. */
const groups: readonly (readonly Step[])[] = [
  [{ name: 'build', args: [bin('turbo/bin/turbo'), 'run', 'build', '--output-logs=errors-only'] }],
  [
    {
      name: 'types',
      args: [bin('turbo/bin/turbo'), 'run', 'typecheck', '//#typecheck:tools', '--output-logs=errors-only'],
    },
    { name: 'packages', args: ['scripts/check-packages.ts'] },
    {
      name: 'static Storybook',
      args: [bin('storybook/dist/bin/dispatcher.js'), 'build', '-o', 'storybook-static', '--quiet'],
    },
    { name: 'unused code', args: [bin('knip/bin/knip.js')] },
    { name: 'lint', args: [bin('@biomejs/biome/bin/biome'), 'check', '.', '--error-on-warnings'] },
    { name: 'byte budgets', args: [bin('size-limit/bin.js')] },
  ],
  [
    {
      name: 'unit, component and story tests',
      args: [
        bin('vitest/vitest.mjs'),
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${join(results, 'vitest.json')}`,
      ],
      count: countVitest,
    },
  ],
  [
    {
      name: 'journeys',
      args: [bin('playwright/cli.js'), 'test', '--config', 'tests/journeys/playwright.config.ts'],
      count: countPlaywright,
    },
  ],
];

let passed = 0;
let failed = 0;
const failures: string[] = [];
for (const group of groups) {
  const waiting = [...group];
  const lane = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) await take(step, group.length === 1);
  };
  await Promise.all([lane(), lane()]);
  if (failed > 0 && group === groups[0]) break; // without a build nothing would mean anything
}
rmSync(results, { recursive: true, force: true });
// Once more at the end, where a log that was cut still has it.
for (const failure of failures) console.log(`FAILED ${failure}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** Runs a step and counts it. What it says is shown at once when it is `alone`, otherwise in one piece at its end. */
async function take(step: Step, alone: boolean): Promise<void> {
  const startedAt = Date.now();
  if (alone) console.log(`\n── ${step.name}`);
  const { endedWell, said } = await run(step, alone);
  if (!alone) process.stdout.write(`\n── ${step.name}\n${said}`);
  const tally = read(step, endedWell);
  passed += tally.passed;
  failed += tally.failed;
  failures.push(...tally.names.map((name) => `${step.name}: ${name}`));
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  console.log(`── ${step.name}: ${tally.failed === 0 ? 'ok' : 'FAILED'} in ${seconds} s`);
}

function run({ args }: Step, alone: boolean): Promise<{ endedWell: boolean; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', ...(alone ? (['inherit', 'inherit'] as const) : (['pipe', 'pipe'] as const))],
      env: {
        ...process.env,
        TURBO_TELEMETRY_DISABLED: '1',
        DO_NOT_TRACK: '1',
        PATCHBAY_TEST_RESULTS: results,
      },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
    }
    child.on('close', (code) => resolve({ endedWell: code === 0, said }));
  });
}

/** A step that ended badly has at least one failure, whatever its report says. */
function read(step: Step, endedWell: boolean): Tally {
  const badly: Tally = { passed: 0, failed: 1, names: ['ended badly'] };
  if (!step.count) return endedWell ? { passed: 1, failed: 0, names: [] } : badly;
  const file = join(results, step.count === countVitest ? 'vitest.json' : 'journeys.json');
  const tally = safely(() => (step.count as (report: string) => Tally)(readFileSync(file, 'utf8')));
  if (!tally || tally.passed === 0) return badly;
  if (endedWell || tally.failed > 0) return tally;
  return { ...tally, failed: 1, names: tally.names.length > 0 ? tally.names : badly.names };
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numTotalTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** A skipped test counts as failed: it shows nothing. */
function countVitest(report: string): Tally {
  const { numPassedTests, numTotalTests, testResults } = JSON.parse(report) as VitestReport;
  const names = testResults.flatMap(({ name, status, assertionResults }) => {
    const file = relative(root, name);
    const bad = assertionResults.filter((one) => one.status !== 'passed');
    // A file that could not be read has no tests to name.
    if (bad.length === 0) return status === 'passed' ? [] : [file];
    return bad.map(({ fullName }) => `${file} > ${fullName}`);
  });
  return { passed: numPassedTests, failed: numTotalTests - numPassedTests, names };
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly { readonly ok: boolean; readonly title: string; readonly file: string }[];
}

function countPlaywright(report: string): Tally {
  const { stats, suites } = JSON.parse(report) as {
    stats: Record<string, number>;
    suites: readonly PlaywrightSuite[];
  };
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = stats;
  return { passed: expected, failed: unexpected + flaky + skipped, names: suites.flatMap(failedSpecs) };
}

function failedSpecs({ suites = [], specs = [] }: PlaywrightSuite): readonly string[] {
  const bad = specs.filter(({ ok }) => !ok).map(({ file, title }) => `${file} > ${title}`);
  return [...bad, ...suites.flatMap(failedSpecs)];
}

function safely<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
