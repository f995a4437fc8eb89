import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'playwright/test';

const root = fileURLToPath(new URL('../../storybook-static', import.meta.url));
const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

let server: Server;
let base: string;

test.beforeAll(async () => {
  server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    const file = path.startsWith('/some/folder/') ? normalize(path.slice('/some/folder/'.length)) : '..';
    const body = file.startsWith('..') ? null : await readFile(join(root, file)).catch(() => null);
    response.writeHead(body ? 200 : 404, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/some/folder`;
});
test.afterAll(() => new Promise((resolve) => server.close(resolve)));

test('the built Storybook plays the whole loop from a folder, without a network or a service worker', async ({
  page,
  context,
}) => {
  const foreign: string[] = [];
  context.on('request', (request) => {
    if (!request.url().startsWith(base) && !/^(data|blob|about):/.test(request.url()))
      foreign.push(request.url());
  });
  await page.goto(`${base}/iframe.html?id=live-accountlist--operational&viewMode=story`);
  const linkedin = page.getByRole('listitem').filter({ hasText: 'LinkedIn' });
  await expect(linkedin).toContainText('Operational');

  await page.goto(`${base}/iframe.html?id=live-accountlist--authentication-required&viewMode=story`);
  await expect(linkedin).toContainText('Authentication required');
  const popup = context.waitForEvent('page');
  await linkedin.getByRole('button', { name: /^Reconnect / }).click();
  const wizard = await popup;
  await wizard.getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(linkedin).toContainText('Operational');

  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(foreign).toEqual([]);
});
