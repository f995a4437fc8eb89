// `npm test`: everything that must hold, in one run, with one plain line at the end.
import { spawnSync } from 'node:child_process';
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

const steps: readonly Step[] = [
  { name: 'build', args: [bin('turbo/bin/turbo'), 'run', 'build', '--output-logs=errors-only'] },
  {
    name: 'types',
    args: [bin('turbo/bin/turbo'), 'run', 'typecheck', '//#typecheck:tools', '--output-logs=errors-only'],
  },
  { name: 'lint', args: [bin('@biomejs/biome/bin/biome'), 'check', '.', '--error-on-warnings'] },
  { name: 'unused code', args: [bin('knip/bin/knip.js')] },
  { name: 'packages', args: ['scripts/check-packages.ts'] },
  { name: 'byte budgets', args: [bin('size-limit/bin.js')] },
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
  {
    name: 'static Storybook',
    args: [bin('storybook/dist/bin/dispatcher.js'), 'build', '-o', 'storybook-static', '--quiet'],
  },
  {
    name: 'journeys',
    args: [bin('playwright/cli.js'), 'test', '--config', 'tests/journeys/playwright.config.ts'],
    count: countPlaywright,
  },
];

let passed = 0;
let failed = 0;
const failures: string[] = [];
for (const step of steps) {
  const startedAt = Date.now();
  console.log(`\n── ${step.name}`);
  const { status } = spawnSync(process.execPath, [...step.args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', PATCHBAY_TEST_RESULTS: results },
  });
  const tally = read(step, status === 0);
  passed += tally.passed;
  failed += tally.failed;
  failures.push(...tally.names.map((name) => `${step.name}: ${name}`));
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  console.log(`── ${step.name}: ${tally.failed === 0 ? 'ok' : 'FAILED'} in ${seconds} s`);
  if (step.name === 'build' && status !== 0) break; // nothing after it would mean anything
}
rmSync(results, { recursive: true, force: true });
// Once more at the end, where a log that was cut still has it.
for (const failure of failures) console.log(`FAILED ${failure}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

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
