import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Patchbay } from '../create-patchbay.ts';
import type { Identity } from '../owner.ts';
import { createMemoryStore } from '../store/memory-store.ts';
import type { PatchbayStore } from '../store/patchbay-store.ts';
import { openSqliteStore } from '../store/sqlite/open-sqlite-store.ts';
import { adapters, type Mount } from '../test-kit/adapters.node.ts';
import { authenticate, build, inProcess, signIn } from '../test-kit/conformance-app.ts';
import { type ConformancePorts, handlerConformance, type StartedHandler } from './handler-conformance.ts';

async function overAdapter(patchbay: Patchbay, mount: Mount): Promise<StartedHandler> {
  const mounted = await mount(patchbay);
  return {
    patchbay,
    baseUrl: `${mounted.origin}/api/patchbay`,
    fetch: (input, init) => mounted.fetch(String(input).replace(/^\w+:\/\/[^/]+/, ''), init),
    signIn,
    async close() {
      await patchbay.close();
      await mounted.close();
    },
  };
}

const starts: Record<string, (ports: ConformancePorts) => Promise<StartedHandler>> = {
  'a store in memory': async (ports) => inProcess(build(ports)),
  async 'a store in SQLite'(ports) {
    const folder = mkdtempSync(join(tmpdir(), 'patchbay-conformance-'));
    const store = openSqliteStore(join(folder, 'patchbay.db'));
    return inProcess(build(ports, { store }), {
      async close() {
        await store.close();
        rmSync(folder, { recursive: true });
      },
    });
  },
  ...Object.fromEntries(
    Object.entries(adapters).map(([name, mount]) => [
      name,
      (ports: ConformancePorts) => overAdapter(build(ports), mount),
    ]),
  ),
};

for (const [name, start] of Object.entries(starts)) {
  describe(name, () => {
    for (const { title, run } of handlerConformance({ start })) test(title, run);
  });
}

/** Part of the title of the promise that an app breaks, and the app. */
type Damage = readonly [finds: string, start: (ports: ConformancePorts) => StartedHandler];

function withStore(damage: (store: PatchbayStore) => Partial<PatchbayStore>) {
  return (ports: ConformancePorts): StartedHandler => {
    const store = createMemoryStore();
    return inProcess(build(ports, { store: { ...store, ...damage(store) } }));
  };
}

/** An app that changes requests before the handler, or its answers after. */
function between(change: (request: Request, next: Patchbay['handler']) => Response | Promise<Response>) {
  return (ports: ConformancePorts): StartedHandler => {
    const patchbay = build(ports);
    return inProcess(patchbay, { handler: async (request) => change(request, patchbay.handler) });
  };
}

const withHeaders = (request: Request, headers: Record<string, string>): Request => {
  const changed = new Request(request);
  for (const [name, value] of Object.entries(headers)) changed.headers.set(name, value);
  return changed;
};

const signingIn =
  (as: (request: Request) => Identity | null) =>
  (ports: ConformancePorts): StartedHandler =>
    inProcess(build(ports, { authenticate: as }));

const damages: Record<string, Damage> = {
  'lets everybody in': [
    'nobody who is not signed in',
    signingIn((request) => authenticate(request) ?? { ownerId: 'guest' }),
  ],
  'forgets the tenant': [
    'does not exist for the same owner id of another tenant',
    signingIn((request) => {
      const found = authenticate(request);
      return found && { ...found, tenantId: 'one' };
    }),
  ],
  'takes everybody of a tenant for one owner': [
    'does not exist for another owner',
    signingIn((request) => {
      const found = authenticate(request);
      return found && { ...found, ownerId: 'ada' };
    }),
  ],
  'believes a header about who it is': [
    'headers that name another person',
    signingIn((request) => {
      const found = authenticate(request);
      return found && { ...found, ownerId: request.headers.get('x-user') ?? found.ownerId };
    }),
  ],
  'takes everybody for an operator': [
    'an owner sees nothing that is for operators',
    signingIn((request) => {
      const found = authenticate(request);
      return found && { ...found, role: 'operator' };
    }),
  ],
  'reads accounts of others': [
    'does not exist for another owner',
    withStore((store) => ({
      getAccount: (owner, ref) => store.findOwner(ref).then((found) => store.getAccount(found ?? owner, ref)),
    })),
  ],
  'lets others go on from a position': [
    'another owner cannot go on from a position',
    withStore((store) => ({
      position: async (owner) => ({ ...(await store.position(owner)), epoch: 'same' }),
      eventsAfter: async (owner, position, limit) =>
        store.eventsAfter(owner, { ...(await store.position(owner)), number: position.number }, limit),
    })),
  ],
  'does nothing with messages': ['byte by byte', withStore(() => ({ findOwner: async () => null }))],
  'lets an attempt bind twice': [
    'a way back that is used again',
    withStore((store) => ({
      getAttempt: async (id) => {
        const attempt = await store.getAttempt(id);
        return attempt && { ...attempt, outcome: null };
      },
      async bindByAttempt(id, ref, account) {
        const attempt = await store.getAttempt(id);
        return attempt && store.bindAccount(attempt.owner, ref, account);
      },
    })),
  ],
  'counts no tries': [
    'ask Unipile about accounts without end',
    withStore(() => ({ countTry: async () => 1 })),
  ],
  'counts no tries of its own accounts': [
    'read an account of the owner without end',
    withStore(() => ({ countTry: async () => 1 })),
  ],
  'lists repair links of others': [
    'a repair link is no business of another owner',
    withStore((store) => ({
      listLinks: (scope, limit) =>
        store.listLinks(
          scope.kind === 'repair' ? { ...scope, owner: { tenantId: 'one', ownerId: 'ada' } } : scope,
          limit,
        ),
    })),
  ],
  'ends repair links of others': [
    'a repair link is no business of another owner',
    withStore((store) => ({
      getLink: (scope, id) =>
        store.getLink(
          scope.kind === 'repair' ? { ...scope, owner: { tenantId: 'one', ownerId: 'ada' } } : scope,
          id,
        ),
    })),
  ],
  'shows shared links to every tenant': [
    'a shared link is no business of operators of another tenant',
    withStore((store) => ({
      listLinks: (scope, limit) =>
        store.listLinks(scope.kind === 'shared' ? { ...scope, tenantId: 'one' } : scope, limit),
    })),
  ],
  'opens links by any token': [
    'links that are guessed',
    withStore((store) => ({
      findLink: async () =>
        (
          await store.listLinks(
            { kind: 'repair', owner: { tenantId: 'one', ownerId: 'ada' }, accountId: null },
            100,
          )
        ).at(-1) ?? null,
    })),
  ],
  'forgets that a link was ended': [
    'links that are guessed',
    withStore((store) => ({
      noteLink: async () => {},
      settleAttempt: async () => null,
      findLink: async (hash) => {
        const link = await store.findLink(hash);
        return link && { ...link, revokedAt: null };
      },
    })),
  ],
  'knows no repetition': [
    'a message that comes again',
    withStore((store) => ({
      recordDelivery: (delivery) => store.recordDelivery({ ...delivery, eventId: null }),
      changeAccount: (owner, ref, change) =>
        store.changeAccount(owner, ref, (...args) => ({ ...change(...args), changed: true })),
    })),
  ],
  'adds the header of the client for everybody': [
    'another site cannot make',
    between((request, next) => next(withHeaders(request, { 'x-patchbay-client': '1' }))),
  ],
  'takes whatever name leads to it for its own': [
    'lets its own name lead to the app',
    between((request, next) => {
      const { origin } = new URL(request.url);
      const isOwn = request.headers.get('origin') === origin;
      return next(isOwn ? withHeaders(request, { origin: 'https://app.test' }) : request);
    }),
  ],
  'drops the origin': [
    'another site cannot make',
    between((request, next) => {
      const changed = new Request(request);
      changed.headers.delete('origin');
      return next(changed);
    }),
  ],
  'follows method overrides': [
    'headers that name another person',
    between((request, next) =>
      next(new Request(request, { method: request.headers.get('x-http-method-override') ?? request.method })),
    ),
  ],
  'parses and writes JSON anew': [
    'byte by byte',
    between(async (request, next) => {
      if (request.method !== 'POST') return next(request);
      const text = await request.text();
      let body = text;
      try {
        body = JSON.stringify(JSON.parse(text));
      } catch {}
      return next(new Request(request.url, { method: 'POST', headers: request.headers, body }));
    }),
  ],
  'lets answers be cached': [
    'no answer is kept by a cache',
    between(async (request, next) => {
      const response = await next(request);
      response.headers.set('cache-control', 'public, max-age=60');
      return response;
    }),
  ],
  'lets people in by HEAD': [
    'looks by HEAD at the way back',
    between((request, next) =>
      next(request.method === 'HEAD' ? new Request(request, { method: 'GET' }) : request),
    ),
  ],
  'knows no HEAD': [
    'HEAD answers as GET would',
    between((request, next) =>
      request.method === 'HEAD' ? Promise.resolve(new Response(null, { status: 404 })) : next(request),
    ),
  ],
  'hides errors behind a page': [
    'a code of the list',
    between(async (request, next) => {
      const response = await next(request);
      return response.status === 404 ? new Response('<h1>Not found</h1>', { status: 404 }) : response;
    }),
  ],
};

for (const [what, [finds, start]] of Object.entries(damages)) {
  test(`finds an app that ${what}`, async () => {
    const found = handlerConformance({ start }).find(({ title }) => title.includes(finds));
    expect(found).toBeDefined();
    await expect(found?.run()).rejects.toThrow(/expected|asked|answered|did not say/);
  });
}

test('leaves cases with a second tenant out for apps that have one', () => {
  const options = { start: async () => Promise.reject(new Error('not started')) };
  const all = handlerConformance(options).map(({ title }) => title);
  const some = handlerConformance({ ...options, singleTenant: true }).map(({ title }) => title);
  expect(all.filter((title) => !some.includes(title)).every((title) => title.includes('tenant'))).toBe(true);
  expect(some.length).toBeLessThan(all.length);
});

test('every promise has a title of its own', () => {
  const titles = handlerConformance({ start: async () => Promise.reject(new Error('not started')) }).map(
    ({ title }) => title,
  );
  expect(new Set(titles).size).toBe(titles.length);
});
