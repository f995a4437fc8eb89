import type { Clock } from '@patchbay/core';
import { checkCount } from '../check-count.ts';
import { matchesPattern } from '../matches-pattern.ts';
import type { Fault } from './fault.ts';

/** The faults of one mock. */
export interface Faults {
  /**
   * @returns a function that removes it
   * @throws Error for numbers that no answer can have
   */
  add(fault: Fault): () => void;
  /** Those that still have something to hit, oldest first. */
  list(): readonly Fault[];
  clear(): void;
  /** The oldest fault that hits this request, counted as used; null where all is well. */
  take(request: Pick<Request, 'method' | 'url'>): Fault | null;
}

interface Armed {
  readonly fault: Fault;
  readonly until: number;
  left: number;
}

export function createFaults(clock: Clock): Faults {
  let armed: Armed[] = [];
  const prune = (): readonly Armed[] => {
    if (armed.length > 0) armed = armed.filter(({ until, left }) => left > 0 && clock.now() < until);
    return armed;
  };
  return {
    add: (fault) => {
      check(fault);
      const { times = Number.POSITIVE_INFINITY, forMs = Number.POSITIVE_INFINITY } = fault;
      const one: Armed = { fault, left: times, until: clock.now() + forMs };
      armed.push(one);
      return () => {
        armed = armed.filter((other) => other !== one);
      };
    },
    list: () => prune().map(({ fault }) => fault),
    clear: () => {
      armed = [];
    },
    take: (request) => {
      const hit = prune().find(({ fault }) => hits(fault, request));
      if (!hit) return null;
      hit.left--;
      return hit.fault;
    },
  };
}

function check({ times, forMs, latencyMs, status = 500, rateLimit }: Fault): void {
  checkCount("a fault's times", times);
  checkCount("a fault's forMs", forMs);
  checkCount("a fault's latencyMs", latencyMs);
  checkCount("a fault's retryAfterSeconds", rateLimit?.retryAfterSeconds);
  if (Number.isInteger(status) && status >= 200 && status <= 599) return;
  throw new Error(`Patchbay: a fault's status must be a whole number from 200 to 599, not ${status}.`);
}

function hits({ route, method }: Fault, request: Pick<Request, 'method' | 'url'>): boolean {
  if (method !== undefined && method.toUpperCase() !== request.method) return false;
  if (route === undefined) return true;
  const path = new URL(request.url).pathname.replace(/(?<=.)\/$/, '');
  return matchesPattern(route.replace(/(?<=.)\/$/, ''), path);
}
