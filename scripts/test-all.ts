// `npm run test:all`: `npm test` and everything that takes minutes, in one run, with one plain line at the end.
// The long runs keep their own sizes: see the first lines of each script in scripts/long.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const playwright = 'node_modules/playwright/cli.js';
/** The long runs read the packages' sources, as the tests do. */
const long = (script: string): string[] => ['--conditions=@patchbay/source', `scripts/long/${script}.ts`];

const steps: readonly { readonly name: string; readonly args: readonly string[] }[] = [
  { name: 'npm test', args: ['scripts/test.ts'] },
  { name: 'packages as npm delivers them', args: ['tests/packed/run.ts'] },
  { name: 'pictures', args: [playwright, 'test', '--config', 'tests/visual/playwright.config.ts'] },
  { name: 'kill -9 on SQLite', args: long('crash') },
  { name: 'chaos', args: long('chaos') },
  { name: 'several processes on PostgreSQL', args: long('postgres-processes') },
  { name: 'a job whose process is killed', args: long('job-takeover') },
];

let passed = 0;
let failed = 0;
const failures: string[] = [];
for (const { name, args } of steps) {
  const startedAt = Date.now();
  console.log(`\n══ ${name}`);
  const { code, text } = await run(args);
  const tally = read(text, code === 0);
  passed += tally.passed;
  failed += tally.failed;
  if (tally.failed > 0) failures.push(name);
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  console.log(`══ ${name}: ${tally.failed === 0 ? 'ok' : 'FAILED'} in ${seconds} s`);
}
for (const name of failures) console.log(`FAILED ${name}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** Shows what a step says while it runs; resolves to its exit code and to the end of what it said. */
function run(args: readonly string[]): Promise<{ code: number | null; text: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      process.stdout.write(chunk);
      text = (text + chunk).slice(-10_000);
    });
    child.on('close', (code) => resolve({ code, text }));
  });
}

/** What a step counted itself, by its last words; otherwise it is one check. A bad end is at least one failure. */
function read(text: string, endedWell: boolean): { passed: number; failed: number } {
  const counted = (word: string): number =>
    Number(text.match(new RegExp(`\\d+(?= ${word}\\b)`, 'g'))?.at(-1) ?? 0);
  const tally = { passed: counted('passed'), failed: counted('failed') };
  if (!endedWell) return { ...tally, failed: Math.max(1, tally.failed) };
  return tally.passed > 0 ? { ...tally, failed: 0 } : { passed: 1, failed: 0 };
}
