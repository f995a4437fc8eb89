import type { BrowserContext, Request } from 'playwright/test';
import { control, expect, openSettings, row, test } from './demo-fixture.ts';

/** The streams that pages of a context have open now. */
function openStreams(context: BrowserContext): ReadonlySet<Request> {
  const open = new Set<Request>();
  context.on('request', (request) => {
    if (new URL(request.url()).pathname.endsWith('/stream')) open.add(request);
  });
  context.on('requestfinished', (request) => void open.delete(request));
  context.on('requestfailed', (request) => void open.delete(request));
  return open;
}

test('two tabs of a person share one connection, and the second goes on when the first is closed', async ({
  page,
  context,
  demo,
}) => {
  const streams = openStreams(context);
  await openSettings(page, demo);
  await expect.poll(() => streams.size).toBe(1);
  const other = await context.newPage();
  await openSettings(other, demo);
  await control(demo, 'disconnect', 'google');
  for (const tab of [page, other]) await expect(row(tab, 'Google')).toContainText('Authentication required');
  expect(streams.size).toBe(1);
  expect([...streams].every((request) => request.frame().page() === page)).toBe(true);

  await page.close();
  // What happens in between is not lost.
  await control(demo, 'disconnect', 'whatsapp');
  await expect(row(other, 'WhatsApp')).toContainText('Authentication required');
  await control(demo, 'recover', 'google');
  await expect(row(other, 'Google')).toContainText('Operational');
  await expect.poll(() => [...streams].filter((request) => request.frame().page() === other).length).toBe(1);
});

test('a page that is left has no stream any more', async ({ page, context, demo }) => {
  const streams = openStreams(context);
  await openSettings(page, demo);
  await expect.poll(() => streams.size).toBe(1);
  await page.goto('about:blank');
  await expect.poll(() => streams.size).toBe(0);
});
