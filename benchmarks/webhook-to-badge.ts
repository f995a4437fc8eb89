// How long from a webhook to a changed badge in an open page, over loopback: the demo's server (SQLite, durable
// before the answer), a real Chromium, 200 signed webhooks one after the other.
import { createHmac, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { startDemo } from '../apps/demo/launcher/start-demo.ts';
import { chromiumArgs, chromiumPath } from '../scripts/chromium-path.ts';

const EVENTS = 200;
const folder = mkdtempSync(join(tmpdir(), 'patchbay-bench-'));
const demo = await startDemo({ port: 4900, databaseFile: join(folder, 'bench.sqlite') });
const executablePath = await chromiumPath();
const browser = await chromium.launch({ args: [...chromiumArgs], ...(executablePath && { executablePath }) });

/** Wall time with fractions of a millisecond; the browser computes the same from the same clock. */
const now = (): number => performance.timeOrigin + performance.now();

try {
  const page = await browser.newPage();
  await page.goto(demo.url);
  const linkedin = page.getByRole('listitem').filter({ hasText: 'LinkedIn' });
  await linkedin.getByText('Operational').waitFor();
  await linkedin.evaluate((row) => {
    const changes: { text: string; at: number }[] = [];
    Object.assign(globalThis, { changes });
    new MutationObserver(() => {
      const text = row.textContent ?? '';
      const at = performance.timeOrigin + performance.now();
      if (text.includes('Authentication required')) changes.push({ text: 'broken', at });
    }).observe(row, { subtree: true, childList: true, characterData: true, attributes: true });
  });

  const accountId = await findAccount();
  const fromAnswer: number[] = [];
  const fromSending: number[] = [];
  for (let i = 0; i < EVENTS; i++) {
    await page.evaluate(() => {
      (globalThis as unknown as { changes: unknown[] }).changes.length = 0;
    });
    // Unipile's truth first, silently: the confirming read must find what the webhook says.
    await control(accountId, 'status', { status: 'disconnected', silent: 'true' });
    const { sentAt, answeredAt } = await sendDisconnect(accountId);
    const shownAt = await page.evaluate(async () => {
      const { changes } = globalThis as unknown as { changes: { at: number }[] };
      const giveUpAt = performance.now() + 10_000;
      while (!changes[0] && performance.now() < giveUpAt)
        await new Promise((resolve) => setTimeout(resolve, 1));
      if (!changes[0]) throw new Error('The badge did not change within ten seconds.');
      return changes[0].at;
    });
    fromAnswer.push(shownAt - answeredAt);
    fromSending.push(shownAt - sentAt);
    await control(accountId, 'recover', {});
    await linkedin.getByText('Operational').waitFor();
  }
  console.log(
    `Node ${process.version}, Chromium ${browser.version()}, ${EVENTS} events, one after the other`,
  );
  print('webhook accepted → badge changed', fromAnswer);
  print('webhook sent → badge changed', fromSending);
} finally {
  await browser.close();
  await demo.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function findAccount(): Promise<string> {
  const answer = await fetch(`${demo.mockUrl}/v2/accounts/?provider=linkedin`, {
    headers: { 'x-api-key': demo.apiKey },
  });
  const { data } = (await answer.json()) as { data: { id: string }[] };
  return data[0]?.id ?? '';
}

async function control(id: string, action: string, fields: Record<string, string>): Promise<void> {
  const answer = await fetch(`${demo.mockUrl}/control/accounts/${id}/${action}`, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams(fields),
  });
  if (!answer.ok) throw new Error(`${action}: ${answer.status} ${await answer.text()}`);
}

async function sendDisconnect(accountId: string): Promise<{ sentAt: number; answeredAt: number }> {
  const timestamp = new Date().toISOString();
  const body = JSON.stringify({
    id: `evt_${randomUUID()}`,
    created_at: timestamp,
    account_id: accountId,
    type: 'account.status.disconnected',
    payload: { timestamp },
  });
  const t = Math.floor(Date.now() / 1000);
  const v0 = createHmac('sha256', demo.webhookSecret).update(`${t}.${body}`).digest('hex');
  const sentAt = now();
  const response = await fetch(`${demo.url}/api/patchbay/webhooks/unipile`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'unipile-signature': `t=${t},v0=${v0}` },
    body,
  });
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`The webhook was answered ${response.status}.`);
  return { sentAt, answeredAt: now() };
}

function print(what: string, samples: number[]): void {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1);
  console.log(`${what}: median ${at(0.5)} ms, p95 ${at(0.95)} ms, max ${at(1)} ms`);
}
