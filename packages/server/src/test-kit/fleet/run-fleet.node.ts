import { formatEventId } from '@patchbay/core';
import { makeAccount } from '@patchbay/core/testing';
import { type Owner, SINGLE_TENANT } from '../../owner.ts';
import { openPostgresStore } from '../../store/postgres/open-postgres-store.ts';
import { startPostgres } from '../start-postgres.node.ts';
import { countOutcome, type FleetOutcome } from './count-outcome.node.ts';
import { followStream } from './follow-stream.node.ts';
import { postWebhooks } from './post-webhooks.node.ts';
import { serveFakeUnipile } from './serve-fake-unipile.node.ts';
import { type ServerProcess, startServerProcess } from './server-process.node.ts';

/** Several server processes on one PostgreSQL, and what happens to them. */
export interface FleetPlan {
  readonly processes: number;
  /** One webhook breaks one account. */
  readonly webhooks: number;
  readonly owners: number;
  /** Of each owner, spread over the processes. */
  readonly streamsPerOwner: number;
  /** After how many acknowledged webhooks a process is killed and started again; one after the other. */
  readonly kills: readonly number[];
  /** After how many acknowledged webhooks the database goes away. */
  readonly databaseAwayAt: number;
  readonly databaseAwayMs: number;
  /** Whether PostgreSQL waits for the disk. */
  readonly durable: boolean;
}

/** What came of it. */
export interface FleetReport extends FleetOutcome {
  readonly acknowledged: number;
  /** How often a webhook had to be sent again. */
  readonly refused: number;
  /** How often a stream had to connect again. */
  readonly comebacks: number;
  /** Over all streams, and 0: events that one never heard of, heard twice, and resets. */
  readonly streamsMissed: number;
  readonly streamsRepeated: number;
  readonly streamsReset: number;
  /** Until everything was acknowledged, and until every stream had heard everything, in milliseconds. */
  readonly acknowledgedMs: number;
  readonly settledMs: number;
}

/** Runs a plan to its end and counts. */
export async function runFleet(plan: FleetPlan): Promise<FleetReport> {
  const postgres = await startPostgres({ durable: plan.durable });
  const connectionString = await postgres.createDatabase();
  const store = await openPostgresStore({ connectionString });
  const unipile = await serveFakeUnipile();
  const fleet: ServerProcess[] = [];
  const streams: ReturnType<typeof openStream>[] = [];

  const ownerOf = (i: number): Owner => ({ tenantId: SINGLE_TENANT, ownerId: `owner-${i % plan.owners}` });

  /** The reads will say the same of it, but for the status: so a webhook makes two events, the word and its proof. */
  async function addAccount(i: number): Promise<string> {
    const id = `acc_${i}`;
    unipile.accounts.add({ id, name: id, status: 'disconnected' });
    const running = makeAccount({ id, name: id, handle: null, version: '' });
    await store.bindAccount(ownerOf(i), { generation: 'v2', accountId: id }, running);
    return id;
  }

  function openStream(i: number, start: { readonly epoch: string; readonly number: number }) {
    let turn = i;
    const place = (): string | null => fleet[turn++ % fleet.length]?.url() ?? null;
    const owner = ownerOf(i);
    return { ...followStream(owner.ownerId, formatEventId(start), place), owner, start: start.number };
  }

  async function makeTrouble(count: number): Promise<void> {
    const kill = plan.kills.indexOf(count);
    if (kill >= 0) {
      const victim = fleet[kill % fleet.length];
      await victim?.kill();
      await victim?.start();
    }
    if (count === plan.databaseAwayAt) {
      await postgres.stop();
      await new Promise((resolve) => setTimeout(resolve, plan.databaseAwayMs));
      await postgres.start();
    }
  }

  try {
    const accountIds: string[] = [];
    while (accountIds.length < plan.webhooks) {
      const page = Array.from({ length: Math.min(100, plan.webhooks - accountIds.length) }, (_, i) => i);
      accountIds.push(...(await Promise.all(page.map((i) => addAccount(accountIds.length + i)))));
    }
    const starting = Array.from({ length: plan.processes }, () =>
      startServerProcess(connectionString, unipile.url),
    );
    fleet.push(...(await Promise.all(starting)));
    for (let i = 0; i < plan.owners * plan.streamsPerOwner; i++) {
      streams.push(openStream(i, await store.position(ownerOf(i))));
    }
    await until(async () => streams.every(({ counts }) => counts.comebacks >= 0));

    const startedAt = performance.now();
    const { acknowledged, refused } = await postWebhooks(fleet, accountIds, makeTrouble);
    const acknowledgedMs = Math.round(performance.now() - startedAt);
    await until(async () => (await store.pendingDeliveries(0, 1)).length === 0);
    // As many events as the outbox holds since the start, each counted once.
    const wanted = await Promise.all(
      streams.map(async ({ owner, start }) => (await store.position(owner)).number - start),
    );
    const missed = (): number => sum(streams.map(({ ids }, i) => (wanted[i] ?? 0) - new Set(ids).size));
    await until(async () => missed() === 0);
    return {
      acknowledged: acknowledged.size,
      ...(await countOutcome(connectionString, acknowledged)),
      refused,
      comebacks: sum(streams.map(({ counts }) => counts.comebacks)),
      streamsMissed: missed(),
      streamsRepeated: sum(streams.map(({ ids }) => ids.length - new Set(ids).size)),
      streamsReset: sum(streams.map(({ counts }) => counts.resets)),
      acknowledgedMs,
      settledMs: Math.round(performance.now() - startedAt),
    };
  } finally {
    await Promise.all(streams.map((stream) => stream.close()));
    await Promise.all(fleet.map((server) => server.kill()));
    await store.close();
    unipile.close();
    await postgres.close();
  }
}

/** Waits for a condition; gives up after a minute without it, and lets the counts tell. */
async function until(condition: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + 60_000;
  while (!(await condition()) && performance.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
