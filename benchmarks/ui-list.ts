// AccountList with 10,000 accounts in a real Chromium, production build: mount, one change, 1,000 changes in a
// second, search. `npm run build` first: the page takes the packages as they are published. Next to wall time stands
// the CPU time of the page's main thread, which other work on the machine does not lengthen by waiting.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { availableParallelism, loadavg } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CDPSession, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { chromiumArgs, chromiumPath } from '../scripts/chromium-path.ts';
import type { Bench } from './ui-list-page.tsx';

declare const bench: Bench;

const COUNT = 10_000;
const RUNS = 11;
const CHANGES = 30;
const here = fileURLToPath(new URL('.', import.meta.url));
const folder = mkdtempSync(join(here, '.ui-list-')); // inside the repository, where packages are found
const executablePath = await chromiumPath();
let server: Server | null = null;
const browser = await chromium.launch({ args: [...chromiumArgs], ...(executablePath && { executablePath }) });

try {
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><meta charset="utf-8"><title>bench</title><div id="root" style="width:800px;margin:16px"></div><script type="module" src="../ui-list-page.tsx"></script>',
  );
  await build({
    root: folder,
    base: './',
    logLevel: 'error',
    build: { outDir: join(folder, 'out') },
    oxc: { jsx: { runtime: 'automatic' } },
  });
  server = createServer(async (request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '');
    const body = await readFile(join(folder, 'out', path)).catch(() => null);
    const type = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }[extname(path)];
    response.writeHead(body ? 200 : 404, { 'content-type': type ?? 'text/plain' }).end(body);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

  console.log(`Node ${process.version}, Chromium ${browser.version()}, ${COUNT} accounts, ${RUNS} runs`);
  printLoad();
  await measureMount(url);
  const { page, cdp } = await openList(url);
  await page.waitForSelector('[data-long]');
  await page.waitForTimeout(500);
  await measureOneChange(page, cdp);
  await measureBurst(page, cdp);
  await measureSearch(page, cdp);
  printLoad();
} finally {
  await browser.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
}

async function measureMount(url: string): Promise<void> {
  for (const way of ['arrive', 'mount'] as const) {
    const runs = [];
    for (let run = 0; run < RUNS; run++) {
      const { page, shown } = await openList(url, way);
      runs.push({ ...shown, elements: await page.evaluate(() => bench.elements()) });
      await page.close();
    }
    const all = (name: keyof (typeof runs)[number]): number[] => runs.map((run) => run[name]);
    console.log(
      way === 'mount'
        ? 'A page whose cache has the accounts, in a browser that has formatted nothing yet'
        : 'A first visit: the page is loading, the answer arrives',
    );
    if (way === 'mount') print('  reading them into the cache', all('fill'), 'ms');
    print(way === 'mount' ? '  mount → paint' : '  answer → paint', all('wall'), 'ms', 50);
    print('  of it on the main thread', all('untilPaint'), 'ms');
    print('  main thread, until half a second later', all('cpu'), 'ms');
    print('  longest task', all('longest'), 'ms', 50);
    print('  elements in the page', all('elements'), '', 300);
  }
}

async function measureOneChange(page: Page, cdp: CDPSession): Promise<void> {
  const samples = [];
  for (let round = 0; round < CHANGES; round++) {
    const rows = await page.evaluate(() => bench.rowRenders());
    const before = await threadTimes(cdp);
    await page.evaluate((place) => bench.changeOne(place), round % 4);
    const { script } = await threadTimes(cdp);
    const idle = await threadTimes(cdp);
    await page.evaluate(() => bench.changeNothing());
    const measuring = (await threadTimes(cdp)).script - idle.script;
    samples.push({
      rows: (await page.evaluate(() => bench.rowRenders())) - rows,
      script: script - before.script - measuring,
    });
  }
  print(
    'one change: rows drawn',
    samples.map(({ rows }) => rows),
    '',
    1,
  );
  print(
    'one change: script, without what measuring costs',
    samples.map(({ script }) => script),
    'ms',
    2,
  );
}

async function measureBurst(page: Page, cdp: CDPSession): Promise<void> {
  const runs = [];
  for (let run = 0; run < RUNS; run++) {
    const start = await threadTimes(cdp);
    await page.evaluate(() => bench.burst('nothing')); // what sending alone costs
    const sent = await threadTimes(cdp);
    const { dropped } = await page.evaluate(() => bench.burst('kit'));
    const end = await threadTimes(cdp);
    runs.push({ dropped, with: end.script - sent.script, without: sent.script - start.script });
  }
  print(
    '1,000 changes in 1 s: script',
    runs.map((run) => run.with),
    'ms',
    60,
  );
  print(
    '  of it for making and sending them',
    runs.map((run) => run.without),
    'ms',
  );
  print(
    '1,000 changes in 1 s: dropped frames',
    runs.map(({ dropped }) => dropped),
    '',
    2,
  );
}

async function measureSearch(page: Page, cdp: CDPSession): Promise<void> {
  await page.getByRole('searchbox').click();
  await page.waitForTimeout(300);
  const runs = [];
  for (const text of ['zoe okafor 98', 'jose', 'linkedin 12', 'x']) {
    await page.evaluate(() => {
      bench.keyTimes.length = 0;
    });
    for (const key of text) {
      const before = await threadTimes(cdp);
      await page.keyboard.type(key);
      await page.waitForTimeout(60);
      const { task } = await threadTimes(cdp);
      runs.push({ cpu: task - before.task });
    }
    const wall = await page.evaluate(() => bench.keyTimes);
    wall.forEach((ms, place) => {
      Object.assign(runs[runs.length - wall.length + place] ?? {}, { wall: ms });
    });
    await page.keyboard.press('Escape');
    await page.waitForTimeout(200);
  }
  print(
    'search: key press → rows laid out',
    runs.map((run) => ('wall' in run ? Number(run.wall) : 0)),
    'ms',
    16,
  );
  print(
    'search: a key press and all that follows: main thread',
    runs.map(({ cpu }) => cpu),
    'ms',
  );
}

async function openList(
  url: string,
  way: 'mount' | 'arrive' = 'mount',
): Promise<{
  page: Page;
  cdp: CDPSession;
  shown: { fill: number; wall: number; longest: number; untilPaint: number; cpu: number };
}> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(url);
  await page.evaluate((count) => bench.prepare(count), COUNT);
  const fill = way === 'mount' ? await page.evaluate(() => bench.fill()) : 0;
  if (way === 'arrive') await page.evaluate(() => bench.load());
  await page.waitForTimeout(500);
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) tasks.push(entry.duration);
    }).observe({ type: 'longtask' });
  });
  const before = await threadTimes(cdp);
  const wall = await page.evaluate((how) => bench[how](), way);
  const untilPaint = (await threadTimes(cdp)).task - before.task;
  await page.waitForTimeout(500);
  const cpu = (await threadTimes(cdp)).task - before.task;
  const longest = await page.evaluate(() =>
    Math.max(0, ...(globalThis as unknown as { tasks: number[] }).tasks),
  );
  return { page, cdp, shown: { fill, wall, longest, untilPaint, cpu } };
}

/** CPU time of the page's main thread so far, in milliseconds. */
async function threadTimes(cdp: CDPSession): Promise<{ script: number; task: number }> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  const of = (wanted: string): number =>
    1_000 * (metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN);
  return { script: of('ScriptDuration'), task: of('TaskDuration') };
}

function printLoad(): void {
  const [minute = 0] = loadavg();
  console.log(`Load of the machine: ${minute.toFixed(1)} on ${availableParallelism()} processors`);
}

/** The median, what 95 % stay below, the extremes, and how the median stands to the goal where there is one. */
function print(what: string, samples: readonly number[], unit: string, goal?: number): void {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  const figure = (share: number): string => at(share).toFixed(unit ? 1 : 0);
  const verdict = goal === undefined ? '' : `  goal ${goal}: ${at(0.5) <= goal ? 'met' : 'MISSED'}`;
  console.log(
    `${what}: median ${figure(0.5)}, p95 ${figure(0.95)}, min ${figure(0)}, max ${figure(1)} ${unit}${verdict}`,
  );
}
