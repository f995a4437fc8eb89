import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Locator, type Page } from 'playwright/test';
import { type Demo, startDemo } from '../../apps/demo/launcher/start-demo.ts';

/** What every journey has: a demo of its own, and everything its browser was sent. */
interface Fixtures {
  readonly demo: Demo;
  /** Bodies of all answers that any page of the journey received. */
  readonly received: string[];
}

/** A test with a running demo: fresh file, fresh world, both processes ended afterwards. */
export const test = base.extend<Fixtures>({
  demo: async ({ browserName: _ }, use, { workerIndex }) => {
    const folder = mkdtempSync(join(tmpdir(), 'patchbay-journey-'));
    const demo = await startDemo({
      port: 4300 + (workerIndex % 100) * 100,
      databaseFile: join(folder, 'demo.sqlite'),
    });
    await use(demo);
    await demo.stop();
    // What Ctrl-C does too: nothing that was started answers any more.
    for (const url of [demo.url, demo.mockUrl]) await expect(fetch(url)).rejects.toThrow('fetch failed');
    rmSync(folder, { recursive: true, force: true });
  },
  received: [
    async ({ context, demo }, use) => {
      const received: string[] = [];
      const reading: Promise<void>[] = [];
      context.on('response', (response) => {
        const keep = async (): Promise<void> => {
          received.push(JSON.stringify(await response.allHeaders()));
          // Streams never end; what they carry is heard inside the page. Redirects have no body.
          const isStream = response.headers()['content-type']?.includes('event-stream');
          if (!isStream && response.status() < 300) received.push(await response.text());
        };
        reading.push(keep().catch(() => {})); // the page may be gone before its answer was read
      });
      await context.exposeFunction('journeyHears', (text: string) => received.push(text));
      await context.addInitScript(hearStreams);
      await use(received);
      await Promise.all(reading);
      // Whatever a journey does: no secret of the server's reaches a browser.
      expect(received.join('')).toContain('/assets/');
      for (const text of received) {
        for (const secret of demo.secrets) expect(text).not.toContain(secret);
      }
    },
    { auto: true },
  ],
});

export { expect };

/** Runs in the page: hands on what its event streams carry. */
function hearStreams(): void {
  const { fetch } = window;
  window.fetch = async (input, init) => {
    const response = await fetch(input, init);
    if (!response.body || !response.headers.get('content-type')?.includes('event-stream')) return response;
    const [forPage, forTest] = response.body.tee();
    const hears = (window as unknown as { journeyHears(text: string): void }).journeyHears;
    void forTest
      .pipeThrough(new TextDecoderStream())
      .pipeTo(new WritableStream({ write: (text) => hears(text) }))
      .catch(() => {});
    return new Response(forPage, response);
  };
}

/** Opens the settings page and waits until it follows changes live. */
export async function openSettings(page: Page, demo: Demo): Promise<void> {
  await page.goto(demo.url);
  await expect(row(page, 'LinkedIn')).toContainText('Operational');
}

/** The row of a provider's account. */
export function row(page: Page, provider: string): Locator {
  return page.getByRole('listitem').filter({ hasText: provider });
}

/** Breaks or mends an account of a provider by Unipile's hand: a signed webhook follows. */
export async function control(
  demo: Demo,
  action: 'disconnect' | 'recover' | 'hand-over',
  provider: string,
): Promise<void> {
  const answer = await fetch(`${demo.mockUrl}/v2/accounts/?provider=${provider}`, {
    headers: { 'x-api-key': demo.apiKey },
  });
  const { data } = (await answer.json()) as { data: { id: string }[] };
  const id = data[0]?.id;
  if (!id) throw new Error(`The simulated Unipile has no account of ${provider}.`);
  const done = await fetch(`${demo.mockUrl}/control/accounts/${id}/${action}`, {
    method: 'POST',
    headers: { accept: 'application/json' },
  });
  if (!done.ok) throw new Error(`${action} ${provider}: ${done.status} ${await done.text()}`);
}
