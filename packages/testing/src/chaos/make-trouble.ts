import { disturbanceEffects, type Fault } from '@patchbay/mock-server';
import type { ChaosWorld } from './chaos-world.ts';
import type { SeededRandom } from './seeded-random.ts';

const MINUTE = 60_000;
const STATUSES = ['running', 'disconnected', 'errored', 'degraded', 'partial'];
const REASONS = ['unipile', 'proxy', 'provider'] as const;
const SYNCS = ['running', 'failed', 'completed'] as const;

const FAULTS: readonly Fault[] = [
  { status: 503, times: 3 },
  { status: 500, forMs: 5 * MINUTE },
  { reset: true, times: 2 },
  { halfBody: true, times: 2 },
  { rateLimit: { retryAfterSeconds: 20 }, times: 2 },
  { latencyMs: 2_000, times: 4 },
];

/**
 * One step of trouble: something happens to the line, to Unipile's API or to a browser, and something happens to an
 * account. What takes time goes on by itself.
 */
export async function makeTrouble(world: ChaosWorld, random: SeededRandom): Promise<void> {
  const { mock, clock, line, streams } = world;
  if (random.percent(50)) {
    mock.disturbances.add({
      effect: random.pick(disturbanceEffects),
      times: 1 + random.below(2),
      delayMs: random.pick([100, 10_000, 10 * MINUTE, 60 * MINUTE]),
      repeats: 1 + random.below(3),
      everyAttempt: random.percent(30),
    });
  }
  if (random.percent(10)) line.dead += 1 + random.below(3);
  if (random.percent(10)) line.deaf += 1 + random.below(3);
  if (random.percent(10)) mock.faults.add(random.pick(FAULTS));
  if (random.percent(15)) random.pick(streams).stream.interrupt();
  const told = changeAccount(world, random);
  // Some things happen in the middle of others.
  if (random.percent(60)) await clock.advance(random.pick([0, 10, 3_000, 40_000, 8 * MINUTE]));
  // An answer may take time, which goes on only here.
  if (random.percent(20)) await Promise.race([told, clock.advance(5 * MINUTE)]);
}

async function changeAccount({ mock }: ChaosWorld, random: SeededRandom): Promise<void> {
  const accounts = mock.world.accounts.list();
  if (accounts.length === 0) return;
  const { id, metadata } = random.pick(accounts);
  const chance = random.below(100);
  if (chance < 2) return mock.remove(id);
  if (chance < 12) return mock.setLocked(id, random.percent(50));
  if (chance < 20) return mock.setFirstSync(id, random.pick(SYNCS));
  const status = random.pick(STATUSES);
  const products = Object.keys(metadata?.products_connection_status ?? {});
  const product = random.percent(30) && products.length > 0 ? { product: random.pick(products) } : {};
  return mock.setStatus(id, status, { reason: random.pick(REASONS), silent: random.percent(10), ...product });
}
