// `npm run demo`: builds what is missing, starts a simulated Unipile and the demo's server, prints where.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { firstToEnd } from './child.ts';
import { freePort } from './free-port.ts';
import { type Demo, startDemo } from './start-demo.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const { values } = readArguments();
const asked = Number(values.port);
if (!Number.isInteger(asked) || asked < 1 || asked > 65_000) {
  console.error(`--port takes a number from 1 to 65000, not "${values.port}".`);
  process.exit(1);
}

console.log('Building what the demo needs…');
const turbo = fileURLToPath(import.meta.resolve('turbo/bin/turbo'));
const build = spawnSync(process.execPath, [turbo, 'run', 'build', '--filter=@patchbay/demo'], {
  cwd: root,
  encoding: 'utf8',
  env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' },
});
if (build.status !== 0) {
  console.error(build.stdout, build.stderr);
  process.exit(build.status ?? 1);
}

// A folder per port: a second demo beside this one does not take its files away.
const port = await freePort(asked);
const folder = `${root}.patchbay/${port}`;
if (!values.keep) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

// Hooked before anything is started: a signal that comes early ends what is there by then.
let stopping = false;
let demo: Demo | null = null;
function stop(): void {
  if (stopping) return;
  stopping = true;
  if (demo) void demo.stop().then(() => process.exit(0));
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
// npm may be ended without passing the signal on; the launcher then has another parent.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) stop();
}, 1_000).unref();

try {
  demo = await startDemo({
    port,
    databaseFile: `${folder}/demo.sqlite`,
    worldFile: `${folder}/unipile-world.json`,
    // Outside the folder, so that they outlive it: browsers share cookies between ports, and between starts.
    secretsFile: `${root}.patchbay/secrets.json`,
  });
} catch (error) {
  if (!stopping) {
    console.error(`The demo could not be started. ${error instanceof Error ? error.message : error}`);
  }
  process.exit(stopping ? 0 : 1);
}
if (stopping) await demo.stop().then(() => process.exit(0));

const taken = port === asked ? '' : ` (port ${asked} was taken)`;
console.log(`
  The settings page      ${demo.url}${taken}
  Break an account       ${demo.controlUrl}

  Press Ctrl-C to stop.`);

// Half a demo is none: whichever ends by itself ends both.
const obituary = await firstToEnd({ "The demo's server": demo.server, 'The simulated Unipile': demo.mock });
if (!stopping) {
  console.error(obituary);
  await demo.stop();
  process.exit(1);
}

function readArguments(): { values: { port: string; keep: boolean } } {
  try {
    return parseArgs({
      options: {
        port: { type: 'string', default: '4100' },
        keep: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    console.error(
      `${error instanceof Error ? error.message : error}\nnpm run demo -- [--port <number>] [--keep]`,
    );
    process.exit(1);
  }
}
