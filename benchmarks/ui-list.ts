// AccountList with 10,000 accounts in a real Chromium, production build: mount, one change, 1,000 changes in a
// second, search. `npm run build` first: the page takes the packages as they are published.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CDPSession, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { chromiumArgs, chromiumPath } from '../scripts/chromium-path.ts';
import type { Bench } from './ui-list-page.tsx';

declare const bench: Bench;

const COUNT = 10_000;
const MOUNTS = 7;
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

  console.log(`Node ${process.version}, Chromium ${browser.version()}, ${COUNT} accounts`);
  const mounts = [];
  for (let round = 0; round < MOUNTS; round++) {
    const { page, mounted } = await openList(url);
    mounts.push({ ...mounted, elements: await page.evaluate(() => bench.elements()) });
    await page.close();
  }
  print(
    'mount → paint',
    mounts.map(({ mount }) => mount),
    'ms',
  );
  print(
    '  of it until rows are in the page',
    mounts.map(({ script }) => script),
    'ms',
  );
  print(
    'filling the cache',
    mounts.map(({ fill }) => fill),
    'ms',
  );
  print(
    'elements',
    mounts.map(({ elements }) => elements),
    '',
  );
  print(
    'long tasks while mounting',
    mounts.map(({ longTasks }) => longTasks),
    '',
  );

  const { page, cdp } = await openList(url);
  await page.waitForSelector('[data-long]');
  await page.waitForTimeout(500);

  const scripts: number[] = [];
  const renders: number[] = [];
  for (let round = 0; round < 30; round++) {
    const [rows, script] = [await page.evaluate(() => bench.rowRenders()), await scriptMs(cdp)];
    await page.evaluate((place) => bench.changeOne(place), round % 4);
    scripts.push((await scriptMs(cdp)) - script);
    renders.push((await page.evaluate(() => bench.rowRenders())) - rows);
  }
  print('one change: rows drawn', renders, '');
  print('one change: script, the measuring included', scripts, 'ms');

  for (const into of ['nothing', 'kit'] as const) {
    const runs = [];
    for (let round = 0; round < 5; round++) {
      const script = await scriptMs(cdp);
      const rows = await page.evaluate(() => bench.rowRenders());
      const { dropped, worst } = await page.evaluate((sink) => bench.burst(sink), into);
      const drawn = (await page.evaluate(() => bench.rowRenders())) - rows;
      runs.push({ dropped, worst, script: (await scriptMs(cdp)) - script, drawn });
    }
    const what = into === 'kit' ? '1,000 changes in 1 s' : 'the same, sent to nobody';
    print(
      `${what}: script`,
      runs.map(({ script }) => script),
      'ms',
    );
    print(
      `${what}: dropped frames`,
      runs.map(({ dropped }) => dropped),
      '',
    );
    print(
      `${what}: rows drawn`,
      runs.map(({ drawn }) => drawn),
      '',
    );
  }

  await page.getByRole('searchbox').click();
  await page.evaluate(() => {
    bench.keyTimes.length = 0;
  });
  await page.keyboard.type('zoe okafor 98', { delay: 80 });
  const keys = await page.evaluate(() => bench.keyTimes);
  print('search: key press → rows laid out', keys, 'ms');
  console.log(`  each: ${keys.map((ms) => ms.toFixed(1)).join(' ')}`);
} finally {
  await browser.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
}

async function openList(url: string): Promise<{
  page: Page;
  cdp: CDPSession;
  mounted: { fill: number; mount: number; script: number; longTasks: number };
}> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable');
  await page.goto(url);
  await page.evaluate((count) => bench.prepare(count), COUNT);
  await page.evaluate(() => {
    const tasks: { start: number; ms: number }[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) tasks.push({ start: entry.startTime, ms: entry.duration });
    }).observe({ type: 'longtask' });
  });
  const mounted = await page.evaluate(() => bench.mount());
  await page.waitForTimeout(300);
  const longTasks = await page.evaluate(() => (globalThis as unknown as { tasks: unknown[] }).tasks.length);
  return { page, cdp, mounted: { ...mounted, longTasks } };
}

async function scriptMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1_000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0);
}

function print(what: string, samples: readonly number[], unit: string): void {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(unit ? 1 : 0);
  console.log(`${what}: median ${at(0.5)}, min ${at(0)}, max ${at(1)} ${unit}`);
}
