import { checkCount } from '../check-count.ts';
import { matchesPattern } from '../matches-pattern.ts';
import { createRandom } from '../world/random.ts';
import { type Disturbance, disturbanceEffects, type RandomDisturbances } from './disturbance.ts';

/** The disturbances of one mock's deliveries. */
export interface Disturbances {
  /**
   * @returns a function that removes it
   * @throws Error for an effect that there is none of, and for numbers below 0
   */
  add(disturbance: Disturbance): () => void;
  /** Disturbs by chance from now on; null ends it. */
  atRandom(random: RandomDisturbances | null): void;
  /** Those that still have something to hit, oldest first. */
  list(): readonly Disturbance[];
  clear(): void;
  /** The first one that hits this delivery, counted as used; null where nothing happens to it. */
  take(delivery: Disturbed): Disturbance | null;
}

/** What decides whether a delivery is hit. */
export interface Disturbed {
  readonly eventType: string;
  readonly accountId: string;
  readonly endpointId: string;
}

interface Armed {
  readonly disturbance: Disturbance;
  left: number;
}

export function createDisturbances(): Disturbances {
  let armed: Armed[] = [];
  let draw: (() => Disturbance | null) | null = null;
  return {
    add: (disturbance) => {
      check(disturbance);
      const one: Armed = { disturbance, left: disturbance.times ?? Number.POSITIVE_INFINITY };
      armed.push(one);
      return () => {
        armed = armed.filter((other) => other !== one);
      };
    },
    atRandom: (random) => {
      checkCount('the percent of random disturbances', random?.percent);
      draw = random && drawFrom(random);
    },
    list: () => armed.map(({ disturbance }) => disturbance),
    clear: () => {
      armed = [];
      draw = null;
    },
    take: (delivery) => {
      const hit = armed.find(({ disturbance }) => hits(disturbance, delivery));
      if (!hit) return draw?.() ?? null;
      if (--hit.left <= 0) armed = armed.filter((other) => other !== hit);
      return hit.disturbance;
    },
  };
}

function check({ effect, times, delayMs, repeats }: Disturbance): void {
  checkCount("a disturbance's times", times);
  checkCount("a disturbance's delayMs", delayMs);
  checkCount("a disturbance's repeats", repeats);
  if (disturbanceEffects.includes(effect)) return;
  throw new Error(
    `Patchbay: "${effect}" is no effect of a disturbance. There are ${disturbanceEffects.join(', ')}.`,
  );
}

function drawFrom({
  seed,
  percent,
  effects = disturbanceEffects,
}: RandomDisturbances): () => Disturbance | null {
  const random = createRandom(`${seed}/disturbances`);
  return () => {
    const effect = random(100) < percent ? effects[random(effects.length)] : undefined;
    return effect ? { effect } : null;
  };
}

function hits({ event, accountId, endpointId }: Disturbance, delivery: Disturbed): boolean {
  if (accountId !== undefined && accountId !== delivery.accountId) return false;
  if (endpointId !== undefined && endpointId !== delivery.endpointId) return false;
  return event === undefined || matchesPattern(event, delivery.eventType);
}
