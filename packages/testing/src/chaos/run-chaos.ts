import { type Account, type AccountSnapshot, parseEventId } from '@patchbay/core';
import { v1, v2 } from '@patchbay/core/unipile';
import type { PatchbayStore } from '@patchbay/server';
import { type ChaosWorld, createChaosWorld, type Generation } from './chaos-world.ts';
import { makeTrouble } from './make-trouble.ts';
import { createSeededRandom } from './seeded-random.ts';

/** One run by chance; the same seed gives the same trouble. */
export interface ChaosPlan {
  readonly seed: number;
  readonly generation: Generation;
  readonly steps: number;
  readonly store: PatchbayStore;
}

/** What came of it. */
export interface ChaosReport {
  /** Attempts to deliver, deliveries that were disturbed, events that browsers were told. */
  readonly attempts: number;
  readonly disturbed: number;
  readonly told: number;
  /** What is not as it has to be, in words; empty when all is well. */
  readonly wrong: readonly string[];
}

const HOUR = 3_600_000;

/** Makes trouble, lets it calm down, reconciles once, and compares the store with Unipile and with the browsers. */
export async function runChaos({ seed, generation, steps, store }: ChaosPlan): Promise<ChaosReport> {
  const random = createSeededRandom(seed);
  const world = await createChaosWorld(generation, random, store);
  const { clock, mock, patchbay, streams } = world;
  try {
    for (let step = 0; step < steps; step++) await makeTrouble(world, random);
    mock.faults.clear();
    // Some of what comes late comes before the one reconciliation, some after it.
    await clock.advance(random.pick([0, HOUR / 2, 2 * HOUR]));
    let failure: unknown = null;
    const reconciled = patchbay.reconcile().catch((error: unknown) => {
      failure = error;
    });
    await clock.advance(4 * HOUR);
    // Whoever still waits here would wait for ever.
    const stuck = await isStuck([reconciled, mock.settled(), patchbay.drain()]);
    if (failure) throw failure;
    if (stuck) return { attempts: 0, disturbed: 0, told: 0, wrong: [`stuck: ${stuck}`] };
    const { totals } = mock.report();
    return {
      attempts: totals.attempts,
      disturbed: totals.disturbed,
      told: streams.reduce((sum, { stream }) => sum + stream.ids.length - 1, 0),
      wrong: [...(await compareWithUnipile(world)), ...(await checkStreams(world))],
    };
  } finally {
    await world.close();
  }
}

/** Which of these is not done after a second, by its place; null when all are. */
async function isStuck(work: readonly Promise<unknown>[]): Promise<string | null> {
  const open = new Set(work.map((_, i) => i));
  for (const [i, one] of work.entries()) void one.then(() => open.delete(i));
  for (let turns = 0; open.size > 0 && turns < 1000; turns++) {
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return open.size > 0 ? [...open].join() : null;
}

async function compareWithUnipile(world: ChaosWorld): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const [accountId, ownerId] of world.ownerOf) {
    const { generation } = world;
    const owner = { tenantId: 'default', ownerId };
    const kept = await world.store.getAccount(owner, { generation, accountId });
    const there = await readTruth(world, accountId);
    const truth = there && inWords(there);
    // Where a read does not speak of the first synchronisation, as always in v1, what was known is kept.
    const here = kept && inWords({ ...kept, ...(there?.firstSync === null && { firstSync: null }) });
    if (truth === null && kept?.status.kind !== 'removed') wrong.push(`${accountId} is gone; kept: ${here}`);
    if (truth !== null && here !== truth) wrong.push(`${accountId} is ${truth}; kept: ${here}`);
    if (kept?.checking) wrong.push(`${accountId} is still being checked`);
  }
  if ((await world.store.pendingDeliveries(0, 1)).length > 0) wrong.push('a delivery is undone');
  return wrong;
}

/** Causes are left out: reads do not tell them. */
function inWords({ name, status, locked, products, firstSync }: Account | AccountSnapshot): string {
  const parts = products.map(({ product, kind }) => `${product} ${kind}`);
  return [name, status.kind, locked, firstSync?.state, ...parts].join(', ');
}

/** The account as Unipile shows it now; null when it is gone. */
async function readTruth(
  { mock, generation }: ChaosWorld,
  accountId: string,
): Promise<AccountSnapshot | null> {
  const path = generation === 'v1' ? `/api/v1/accounts/${accountId}` : `/v2/accounts/${accountId}`;
  const response = await mock.fetch(mock.origin + path, { headers: { 'x-api-key': mock.apiKey } });
  if (response.status === 404) return null;
  const parse = generation === 'v1' ? v1.parseAccount : v2.parseAccount;
  const parsed = parse(await response.json());
  if (!parsed.ok) throw new Error(`the mock's account is none: ${parsed.reason}`);
  return parsed.snapshot;
}

async function checkStreams({ streams, store, generation }: ChaosWorld): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const [i, { ownerId, stream }] of streams.entries()) {
    const owner = { tenantId: 'default', ownerId };
    const { number: last } = await store.position(owner);
    const numbers = (): number[] => stream.ids.map((id) => parseEventId(id)?.number ?? -1);
    for (let turns = 0; (numbers().at(-1) ?? 0) < last && turns < 200; turns++) {
      await new Promise((resolve) => setTimeout(resolve));
    }
    const told = numbers();
    const jump = told.findIndex((number, at) => at > 0 && number !== (told[at - 1] ?? 0) + 1);
    if (jump > 0) wrong.push(`stream ${i}: ${told[jump - 1]} is followed by ${told[jump]}`);
    if (told.at(-1) !== last) wrong.push(`stream ${i} ends at ${told.at(-1)} of ${last}`);
    if (stream.resets() > 0) wrong.push(`stream ${i} had to start over`);
    for (const [accountId, account] of stream.accounts) {
      const kept = await store.getAccount(owner, { generation, accountId });
      if (kept?.version !== account.version) wrong.push(`stream ${i} believes: ${inWords(account)}`);
    }
  }
  return wrong;
}
