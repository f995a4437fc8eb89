import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { openSqliteStore } from '../store/sqlite/open-sqlite-store.ts';
import { SENDS_AT_ONCE } from './deliver-notifications.ts';
import { emptyLedger } from './notice-ledger.ts';

const deliverer = new URL('../test-kit/deliver-notifications.node.ts', import.meta.url).pathname;

const HOUR = 60 * 60_000;
const COUNT = 120;

/** Sends what is due at `now`; killed after so many have left, null to let it finish. Resolves to what left. */
async function deliver(file: string, now: number, killAfter: number | null): Promise<string[]> {
  const args = ['--conditions=@patchbay/source', deliverer, file, String(now), String(killAfter ?? Infinity)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const left: string[] = [];
  for await (const id of createInterface({ input: child.stdout })) {
    left.push(id);
    if (left.length === killAfter) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  expect(child.signalCode).toBe(killAfter === null ? null : 'SIGKILL');
  return left;
}

test('a process that is killed while it sends loses no notification, and sends none more than twice', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'patchbay-notify-'));
  const file = join(folder, 'patchbay.db');
  try {
    const store = openSqliteStore(file);
    const ids = Array.from({ length: COUNT }, (_, index) => `ntf_${index}`);
    await store.writeNotices({
      recipient: '["operator","restricted"]',
      version: 0,
      ledger: emptyLedger,
      watched: false,
      at: 1000,
      queue: ids.map((id) => ({
        id,
        recipient: '["operator","restricted"]',
        content: { kind: 'restricted-account', owner: { tenantId: 't', ownerId: 'o' }, provider: null },
      })),
    });
    await store.close();

    const left: string[] = [];
    const kills = [1, 25, 40];
    for (const [index, killAfter] of kills.entries()) {
      left.push(...(await deliver(file, 1000 + index * HOUR, killAfter)));
    }
    left.push(...(await deliver(file, 1000 + kills.length * HOUR, null)));

    expect(new Set(left)).toEqual(new Set(ids));
    expect(left.length - COUNT).toBeLessThanOrEqual(kills.length * SENDS_AT_ONCE);
    expect(Math.max(...ids.map((id) => left.filter((one) => one === id).length))).toBeLessThanOrEqual(2);
    const after = openSqliteStore(file);
    expect(await after.dueNotifications(Number.MAX_SAFE_INTEGER, 1)).toEqual([]);
    await after.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
}, 20_000);
