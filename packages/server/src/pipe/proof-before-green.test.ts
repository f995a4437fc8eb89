import type { Account, IdentityChoice } from '@patchbay/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AccountRef, Owner } from '../owner.ts';
import { createMemoryStore } from '../store/memory-store.ts';
import type { PatchbayStore } from '../store/patchbay-store.ts';
import { unipileError } from '../test-kit/fake-unipile.ts';
import { makeEvent, startServer, type TestServer } from '../test-kit/start-server.ts';

/** What was observed, in order: answers of Unipile to reads, and what owners were shown. */
type Observed =
  | { readonly kind: 'read'; readonly running: boolean; readonly who: string }
  | { readonly kind: 'shown'; readonly account: Account };

/** A store that writes down what it publishes. */
function watched(store: PatchbayStore, seen: Observed[]): PatchbayStore {
  const show = (account: Account): void => void seen.push({ kind: 'shown', account });
  return {
    ...store,
    async bindAccount(...args) {
      const bound = await store.bindAccount(...args);
      if (bound.kind === 'bound') show(bound.account);
      return bound;
    },
    async bindByAttempt(...args) {
      const bound = await store.bindByAttempt(...args);
      if (bound?.kind === 'bound') show(bound.account);
      return bound;
    },
    async changeAccount(owner: Owner, ref: AccountRef, change) {
      const changed = await store.changeAccount(owner, ref, change);
      if (changed?.changed) show(changed.account);
      return changed;
    },
  };
}

/** A server whose reads of single accounts and of lists are written down as they are answered. */
function start(seen: Observed[]): TestServer {
  const server: TestServer = startServer({
    store: watched(createMemoryStore(), seen),
    fetch: async (input, init) => {
      const response = await server.unipile.fetch(input, init);
      const body = (await response
        .clone()
        .json()
        .catch(() => null)) as Record<string, unknown> | null;
      for (const row of [body, ...((body?.data ?? []) as unknown[])] as (typeof body)[]) {
        if (row?.object !== 'Account' || row.id !== 'acc_1') continue;
        seen.push({ kind: 'read', running: row.status === 'running', who: String(row.name) });
      }
      return response;
    },
    jobs: { reconcileEveryMs: 0 },
  });
  return server;
}

const words = ['running', 'disconnected', 'errored', 'degraded', 'partial', 'paused', 'hibernating'] as const;
const word = fc.constantFrom(...words);
const eventType = fc.oneof(
  word.map((status) => `account.status.${status}`),
  fc
    .constantFrom('add', 'reconnect', 'locked', 'unlocked', 'initial_sync.completed', 'remove')
    .map((what) => `account.${what}`),
);
const step = fc.oneof(
  fc.record({
    do: fc.constant('truth' as const),
    status: fc.oneof(fc.constant('running' as const), word), // often enough that some turn green in every run
    who: fc.constantFrom('Ada', 'Grace'),
  }),
  fc.record({
    do: fc.constant('event' as const),
    type: eventType,
    lateMs: fc.integer({ min: 0, max: 900_000 }),
  }),
  fc.record({ do: fc.constant('return' as const) }),
  fc.record({ do: fc.constant('reconcile' as const) }),
  fc.record({ do: fc.constant('away' as const) }),
  fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 120_000 }) }),
  fc.record({
    do: fc.constant('choose' as const),
    choice: fc.constantFrom<IdentityChoice>('keep', 'switch', 'add'),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Always among what is tried: thirty random orders may have none that ends green. */
const repaired: Step[] = [{ do: 'truth', status: 'running', who: 'Ada' }, { do: 'return' }];

const account = (status: string, who: string) => ({ status, name: who, user_id: who.toLowerCase() });

/** Waits for what itself waits for the clock. */
async function moving<T>({ clock }: TestServer, work: Promise<T>): Promise<T> {
  let done = false;
  const settled = work.finally(() => {
    done = true;
  });
  settled.catch(() => {});
  while (!done) await clock.advance(500);
  return settled;
}

async function take(server: TestServer, one: Step): Promise<void> {
  switch (one.do) {
    case 'truth':
      server.unipile.add(account(one.status, one.who));
      break;
    case 'event': {
      // What happened at Unipile is heard of later, never in the same millisecond.
      await server.clock.advance(1);
      const created_at = new Date(server.clock.now() - one.lateMs).toISOString();
      await server.deliver(makeEvent(one.type, { created_at, payload: { state: server.token() } }));
      break;
    }
    case 'return':
      await server.link('ada', { purpose: 'reconnect', accountId: 'acc_1' });
      await moving(server, server.comeBack(server.token(), { account_id: 'acc_1' }));
      break;
    case 'reconcile':
      await moving(server, server.patchbay.reconcile()).catch(() => {});
      break;
    case 'away':
      server.unipile.next.push(() => unipileError(503, 'api/internal_error'));
      break;
    case 'wait':
      await server.clock.advance(one.ms);
      break;
    case 'choose': {
      const since = (await server.account('ada')).identityMismatch?.since ?? 0;
      const body = JSON.stringify({ choice: one.choice, since });
      await moving(server, server.call('ada', '/accounts/acc_1/identity', { method: 'POST', body }));
      break;
    }
  }
}

/** Every account that turned green, with the answers since it was last shown as something else. */
function proofs(seen: readonly Observed[]): { readonly name: string; readonly reads: string[] }[] {
  const found: { readonly name: string; readonly reads: string[] }[] = [];
  let reads: string[] = [];
  let green = false;
  for (const one of seen) {
    if (one.kind === 'read') {
      if (one.running) reads.push(one.who);
      continue;
    }
    const { status, name } = one.account;
    if (status.kind === 'running' && !green) found.push({ name, reads });
    green = status.kind === 'running';
    if (!green) reads = [];
  }
  return found;
}

test('whatever comes in whatever order, green is shown only after a live read said so, of the person it is shown for', async () => {
  let greens = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
      const seen: Observed[] = [];
      const server = start(seen);
      server.unipile.add(account('disconnected', 'Ada'));
      await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada' });
      await server.patchbay.drain();
      await server.link('ada', { purpose: 'reconnect', accountId: 'acc_1' });
      for (const one of steps) await take(server, one);
      for (let i = 0; i < 3; i++) {
        await server.clock.advance(60_000);
        await server.patchbay.drain();
      }
      const found = proofs(seen);
      greens += found.length;
      for (const { name, reads } of found) expect(reads).toContain(name);
      await server.patchbay.close();
    }),
    { numRuns: 30, examples: [[repaired]] },
  );
  expect(greens).toBeGreaterThan(0);
}, 30_000);
