// `npm run screenshots` (after `npm run build`): pictures of the demo as a person sees it. The two in the README
// go to docs/images; `--all` adds narrow, right-to-left, forced colours and the wizard to .patchbay/screenshots.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type BrowserContextOptions, chromium, type Page } from 'playwright';
import { startDemo } from '../apps/demo/launcher/start-demo.ts';
import { chromiumArgs, chromiumPath } from './chromium-path.ts';

const { values } = parseArgs({ options: { all: { type: 'boolean', default: false } } });
const root = fileURLToPath(new URL('..', import.meta.url));
const forReadme = join(root, 'docs/images');
const forEyes = join(root, '.patchbay/screenshots');
mkdirSync(forReadme, { recursive: true });
mkdirSync(forEyes, { recursive: true });

const folder = mkdtempSync(join(tmpdir(), 'patchbay-pictures-'));
const demo = await startDemo({ port: 4700, databaseFile: join(folder, 'demo.sqlite') });
const executablePath = await chromiumPath();
const browser = await chromium.launch({ args: [...chromiumArgs], ...(executablePath && { executablePath }) });
const wide = { width: 1120, height: 760 };
const narrow = { width: 320, height: 1100 };

try {
  await breakSome();
  await picture(join(forReadme, 'demo-light.png'), { viewport: wide, colorScheme: 'light' });
  await picture(join(forReadme, 'demo-dark.png'), { viewport: wide, colorScheme: 'dark' });
  if (values.all) {
    const eyes = (name: string): string => join(forEyes, `${name}.png`);
    await picture(eyes('narrow-light'), { viewport: narrow, colorScheme: 'light' });
    await picture(eyes('narrow-dark'), { viewport: narrow, colorScheme: 'dark' });
    await picture(eyes('rtl'), { viewport: wide, colorScheme: 'light' }, async (page) => {
      await page.evaluate(() => {
        document.documentElement.dir = 'rtl';
      });
    });
    await picture(eyes('forced-colors'), { viewport: wide, forcedColors: 'active' });
    await picture(eyes('details'), { viewport: wide, colorScheme: 'light' }, openDetails);
    await picture(eyes('waiting'), { viewport: wide, colorScheme: 'light' }, pressReconnect);
    await picture(eyes('blocked'), { viewport: wide, colorScheme: 'light' }, async (page) => {
      await page.evaluate(() => {
        window.open = () => null;
      });
      await pressReconnect(page);
    });
    await wizard(eyes('wizard'));
    await plain(demo.controlUrl, eyes('control'));
  }
} finally {
  await browser.close();
  await demo.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function breakSome(): Promise<void> {
  const state = (await (await fetch(`${demo.mockUrl}/control/state`)).json()) as {
    accounts: { id: string; provider: string }[];
  };
  for (const { id, provider } of state.accounts) {
    const action = provider === 'linkedin' ? 'disconnect' : provider === 'telegram' ? 'interrupt' : null;
    if (action) {
      await fetch(`${demo.mockUrl}/control/accounts/${id}/${action}`, {
        method: 'POST',
        headers: { accept: 'application/json' },
      });
    }
  }
}

async function picture(
  path: string,
  options: BrowserContextOptions,
  prepare?: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ deviceScaleFactor: 2, locale: 'en-GB', ...options });
  const page = await context.newPage();
  await page.goto(demo.url);
  await page.getByText('Authentication required').first().waitFor();
  await prepare?.(page);
  await page.screenshot({ path });
  await context.close();
  console.log(path.slice(root.length));
}

async function openDetails(page: Page): Promise<void> {
  for (const toggle of await page.getByRole('button', { name: /^Show details/ }).all()) await toggle.click();
}

async function pressReconnect(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Reconnect / })
    .first()
    .click();
  await page.waitForTimeout(800);
}

async function wizard(path: string): Promise<void> {
  const context = await browser.newContext({ deviceScaleFactor: 2, viewport: { width: 480, height: 680 } });
  const page = await context.newPage();
  await page.goto(demo.url);
  const popup = context.waitForEvent('page');
  await page
    .getByRole('button', { name: /^Reconnect / })
    .first()
    .click();
  const opened = await popup;
  await opened.getByRole('button', { name: /approve/i }).waitFor();
  await opened.setViewportSize({ width: 480, height: 680 });
  await opened.screenshot({ path });
  await context.close();
}

async function plain(url: string, path: string): Promise<void> {
  const page = await browser.newPage({ deviceScaleFactor: 2, viewport: wide });
  await page.goto(url);
  await page.screenshot({ path });
  await page.close();
}
