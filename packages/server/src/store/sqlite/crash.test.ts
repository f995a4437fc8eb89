import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { makeEvent, startServer } from '../../test-kit/start-server.ts';
import { openSqliteStore } from './open-sqlite-store.ts';

const recorder = new URL('../../test-kit/record-deliveries.node.ts', import.meta.url).pathname;

test('a process that is killed under load loses nothing that it acknowledged, and the next one works it off', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'patchbay-crash-'));
  const file = join(folder, 'patchbay.db');
  try {
    const child = spawn(process.execPath, ['--conditions=@patchbay/source', recorder, file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const acknowledged: string[] = [];
    for await (const eventId of createInterface({ input: child.stdout })) {
      acknowledged.push(eventId);
      if (acknowledged.length === 500) child.kill('SIGKILL');
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    expect(child.signalCode).toBe('SIGKILL');

    const store = openSqliteStore(file);
    const known = new Set<string | null>();
    for (let after = 0; ; ) {
      const page = await store.pendingDeliveries(after, 1000);
      for (const { eventId } of page) known.add(eventId);
      if (page.length === 0) break;
      after = page.at(-1)?.number ?? 0;
    }
    expect(acknowledged.filter((eventId) => !known.has(eventId))).toEqual([]);

    const server = startServer({ store });
    await server.patchbay.drain();
    expect(await store.pendingDeliveries(0, 10)).toEqual([]);
    expect((await server.deliver(makeEvent('message.new', { id: acknowledged[0] }))).status).toBe(200);
    await server.patchbay.close();
    await store.close();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
