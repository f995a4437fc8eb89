// What one webhook costs in the model alone: bytes → JSON → report → account. 100,000 deliveries of both
// generations in mixed order, each timed on its own. No network, no store.
import { type Account, accountFromSnapshot, applyAccountEvent } from '@patchbay/core';
import { parseJsonBody, v1, v2 } from '@patchbay/core/unipile';

const EVENTS = 100_000;
const WARM_UP = 20_000;
const MAX_BYTES = 1_000_000;

type Delivery = { readonly generation: 'v1' | 'v2'; readonly body: Uint8Array };

const encoder = new TextEncoder();
const statuses = ['running', 'disconnected', 'errored', 'degraded', 'partial'];
const v2Types = [
  ...statuses.map((status) => `account.status.${status}`),
  'account.add',
  'account.reconnect',
  'account.locked',
  'account.unlocked',
  'account.initial_sync.completed',
  'account.something.new',
];
const v1Words = [
  'OK',
  'CONNECTING',
  'CREDENTIALS',
  'PERMISSIONS',
  'STOPPED',
  'RECONNECTED',
  'SYNC_SUCCESS',
  'NEW',
];

const deliveries = Array.from({ length: EVENTS }, (_, i) => makeDelivery(i));
const start = makeAccount();
run(deliveries.slice(0, WARM_UP));
const { whole, afterJson, applied } = run(deliveries);
console.log(`Node ${process.version}, ${EVENTS} deliveries, ${applied} of them applied`);
print('bytes → account', whole);
print('parsed JSON → account', afterJson);

function run(list: readonly Delivery[]): { whole: number[]; afterJson: number[]; applied: number } {
  let account = start;
  let applied = 0;
  const whole: number[] = [];
  const afterJson: number[] = [];
  for (const { generation, body } of list) {
    const from = process.hrtime.bigint();
    const json = parseJsonBody(body, MAX_BYTES);
    const parsedAt = process.hrtime.bigint();
    const value = json.ok ? json.value : null;
    const webhook = generation === 'v1' ? v1.parseWebhook(value, 0) : v2.parseWebhook(value, 0);
    if (webhook.kind === 'report') {
      account = applyAccountEvent(account, webhook.report).account;
      applied++;
    }
    const to = process.hrtime.bigint();
    whole.push(Number(to - from));
    afterJson.push(Number(to - parsedAt));
  }
  return { whole, afterJson, applied };
}

function makeDelivery(i: number): Delivery {
  if (i % 3 === 0) {
    const message = v1Words[i % v1Words.length];
    const body = {
      AccountStatus: { account_id: 'HT1SY8ALabyhjaaV0jvfAb', message, account_type: 'LINKEDIN' },
    };
    return { generation: 'v1', body: encoder.encode(JSON.stringify(body)) };
  }
  const at = new Date(Date.UTC(2026, 10, 20) + i * 1000).toISOString();
  const body = {
    id: `evt_${i}`,
    created_at: at,
    account_id: 'acc_01kxnygph1e4fbp1shppg85as3',
    account_provider: 'linkedin',
    account_name: 'Ada Lovelace',
    application_id: 'app_01kr071epafvjsg64xdb2edgfz',
    application_production: true,
    type: v2Types[i % v2Types.length],
    payload: { timestamp: at, ...(i % 5 === 0 && { product: 'recruiter' }) },
  };
  return { generation: 'v2', body: encoder.encode(JSON.stringify(body)) };
}

function makeAccount(): Account {
  const parsed = v2.parseAccount({
    object: 'Account',
    id: 'acc_01kxnygph1e4fbp1shppg85as3',
    provider: 'linkedin',
    name: 'Ada Lovelace',
    status: 'running',
    metadata: { products_connection_status: { classic: 'running', recruiter: 'running' } },
  });
  if (!parsed.ok) throw new Error(parsed.reason);
  return accountFromSnapshot(parsed.snapshot, 0);
}

function print(what: string, nanoseconds: number[]): void {
  const sorted = nanoseconds.toSorted((a, b) => a - b);
  const at = (share: number): string =>
    ((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0) / 1000).toFixed(2);
  console.log(`${what}: median ${at(0.5)} µs, p95 ${at(0.95)} µs, p99 ${at(0.99)} µs`);
}
