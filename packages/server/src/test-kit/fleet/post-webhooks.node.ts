import { v2 } from '@patchbay/core/unipile';
import { hmacSha256Hex } from '../../webhook/hmac.ts';
import { makeEvent, WEBHOOK_SECRET } from '../start-server.ts';
import type { ServerProcess } from './server-process.node.ts';

/** Webhooks on their way at a time. */
const AT_ONCE = 16;

/** How long before one that was not acknowledged is sent again, in milliseconds. */
const AGAIN_MS = 50;

/** What came of sending. */
export interface PostedWebhooks {
  readonly acknowledged: ReadonlySet<string>;
  /** How often nobody acknowledged a webhook, so that it was sent again. */
  readonly refused: number;
}

/**
 * Sends one webhook about each account, again and again until somebody acknowledges it, as Unipile does. Every tenth
 * goes to two processes at the same time.
 *
 * @param onAcknowledged Hears how many are acknowledged; what it does is waited for at the end.
 */
export async function postWebhooks(
  fleet: readonly ServerProcess[],
  accountIds: readonly string[],
  onAcknowledged: (count: number) => Promise<void>,
): Promise<PostedWebhooks> {
  const acknowledged = new Set<string>();
  const under: Promise<void>[] = [];
  let refused = 0;
  let next = 0;

  async function postOne(i: number, accountId: string): Promise<void> {
    const id = `evt_${i}`;
    const body = JSON.stringify(
      makeEvent('account.status.disconnected', {
        id,
        account_id: accountId,
        created_at: new Date().toISOString(),
      }),
    );
    for (let turn = i; ; turn++) {
      const targets = [
        fleet[turn % fleet.length],
        i % 10 === 0 ? fleet[(turn + 1) % fleet.length] : undefined,
      ];
      const answers = await Promise.all(targets.map((target) => isAcknowledged(target?.url() ?? null, body)));
      if (answers.includes(true)) break;
      refused += 1;
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
    acknowledged.add(id);
    under.push(onAcknowledged(acknowledged.size));
  }

  async function lane(): Promise<void> {
    for (let i = next++; i < accountIds.length; i = next++) await postOne(i, accountIds[i] as string);
  }

  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  await Promise.all(under);
  return { acknowledged, refused };
}

async function isAcknowledged(url: string | null, body: string): Promise<boolean> {
  if (!url) return false;
  const t = String(Math.floor(Date.now() / 1000));
  const signature = hmacSha256Hex(WEBHOOK_SECRET, v2.signedPrefix(t), new TextEncoder().encode(body));
  try {
    const headers = { [v2.SIGNATURE_HEADER]: v2.formatSignatureHeader(t, signature) };
    const response = await fetch(`${url}/webhooks/unipile`, { method: 'POST', body, headers });
    await response.arrayBuffer();
    return response.status === 200;
  } catch {
    return false; // killed before it answered: it may have recorded the webhook, or not
  }
}
