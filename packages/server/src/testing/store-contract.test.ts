import { expect, test } from 'vitest';
import { createMemoryStore } from '../store/memory-store.ts';
import type { PatchbayStore } from '../store/patchbay-store.ts';
import { storeContract } from './store-contract.ts';

/** Titles of the cases that a store breaks. */
async function brokenBy(damage: (store: PatchbayStore) => Partial<PatchbayStore>): Promise<string[]> {
  const broken: string[] = [];
  for (const { title, run } of storeContract) {
    await run((options) => {
      const store = createMemoryStore(options);
      return { ...store, ...damage(store) };
    }).catch(() => broken.push(title));
  }
  return broken;
}

const anyone = { tenantId: 'one', ownerId: 'ada' };

const damages: Record<string, (store: PatchbayStore) => Partial<PatchbayStore>> = {
  'records repeated events': (store) => ({
    recordDelivery: (delivery) => store.recordDelivery({ ...delivery, eventId: null }),
  }),
  'forgets that a delivery is done': () => ({ settleDelivery: async () => {} }),
  'hands out deliveries from the start again': (store) => ({
    pendingDeliveries: (_, limit) => store.pendingDeliveries(0, limit),
  }),
  'lets others read an account': (store) => ({ getAccount: (_, ref) => store.getAccount(anyone, ref) }),
  'lets others list accounts': (store) => ({ listAccounts: (_, page) => store.listAccounts(anyone, page) }),
  'lets others change an account': (store) => ({
    changeAccount: (_, ref, change) => store.changeAccount(anyone, ref, change),
  }),
  'tells others of events': (store) => ({
    eventsAfter: (_, position, limit) => store.eventsAfter(anyone, position, limit),
  }),
  'merges tenants': (store) => ({
    listAccounts: (owner, page) => store.listAccounts({ ...owner, tenantId: 'one' }, page),
  }),
  'mixes generations': (store) => ({
    listAccounts: async (owner, page) => {
      const others = await store.listAccounts(owner, { ...page, generation: 'v1' });
      const { accounts, position } = await store.listAccounts(owner, page);
      return { accounts: [...accounts, ...others.accounts], position };
    },
  }),
  'ignores where a page begins': (store) => ({
    listAccounts: (owner, page) => store.listAccounts(owner, { ...page, after: null, limit: 1000 }),
  }),
  'never trims': () => ({ eventsAfter: async () => [] }),
  'continues other epochs': (store) => ({
    eventsAfter: async (owner, position, limit) =>
      store.eventsAfter(owner, { ...(await store.position(owner)), number: position.number }, limit),
  }),
  'writes an event for every change': (store) => ({
    changeAccount: (owner, ref, change) =>
      store.changeAccount(owner, ref, (account, notes) => ({ ...change(account, notes), changed: true })),
  }),
  'lets everybody write notices': (store) => ({
    writeNotices: async (write) =>
      store.writeNotices({ ...write, version: (await store.getNotices(write.recipient))?.version ?? 0 }),
  }),
  'lets two take one notification': (store) => ({
    async claimNotification(id, tries, dueAt) {
      await store.claimNotification(id, tries, dueAt);
      return true;
    },
  }),
  'forgets that a notification was sent': () => ({ settleNotification: async () => {} }),
  'lets the last outcome win': (store) => ({
    settleAttempt: async (id, outcome) => {
      await store.settleAttempt(id, outcome);
      return outcome;
    },
  }),
  'binds any number of accounts by one attempt': (store) => ({
    async bindByAttempt(id, ref, account) {
      const attempt = await store.getAttempt(id);
      return attempt && store.bindAccount(attempt.owner, ref, account);
    },
  }),
  'counts no tries': () => ({ countTry: async () => 1 }),
  'gives every process the lease': () => ({ tryLease: async () => true }),
  'gives a lease once and never again': (store) => ({
    tryLease: (name, now) => store.tryLease(name, now, Number.MAX_SAFE_INTEGER),
  }),
  'goes on with a lease of somebody else': (store) => ({
    async renewLease(name, held, until) {
      return (await store.renewLease(name, held, until)) || store.tryLease(name, until, until);
    },
  }),
  'goes on with no lease': () => ({ renewLease: async () => true }),
  'believes every lease': () => {
    const ends = new Map<string, number>();
    return {
      async tryLease(name, now, until) {
        if ((ends.get(name) ?? 0) > now) return false;
        ends.set(name, until);
        return true;
      },
    };
  },
  'walks one tenant only': (store) => ({
    walkAccounts: async (...args) =>
      (await store.walkAccounts(...args)).filter(({ owner }) => owner.tenantId === 'one'),
  }),
  'lists every tenant for one': (store) => ({
    listTenantAccounts: (_, ...page) => store.walkAccounts(...page),
  }),
  'begins every walk at the start': (store) => ({
    walkAccounts: (generation, _, limit) => store.walkAccounts(generation, null, limit),
  }),
  'lets others read the notes': (store) => ({ getNotes: (_, ref) => store.getNotes(anyone, ref) }),
  'lets others list incidents': (store) => ({
    listIncidents: (_, ref, page) => store.listIncidents(anyone, ref, page),
  }),
  'writes no incident': (store) => ({
    changeAccount: (owner, ref, change) =>
      store.changeAccount(owner, ref, (account, notes) => {
        const { incident: _, ...made } = change(account, notes);
        return made;
      }),
  }),
  'binds without notes': (store) => ({
    bindAccount: (...[o, r, account]) => store.bindAccount(o, r, account),
  }),
  'binds by attempt without notes': (store) => ({
    bindByAttempt: (...[id, r, account]) => store.bindByAttempt(id, r, account),
  }),
  'tells incidents of every time': (store) => ({
    listIncidents: (owner, ref, page) => store.listIncidents(owner, ref, { ...page, since: 0 }),
  }),
  'begins every walk of incidents at the start': (store) => ({
    walkOpenIncidents: (generation, _, limit) => store.walkOpenIncidents(generation, null, limit),
  }),
  'lists incidents of one tenant for every other': (store) => ({
    listTenantIncidents: async (_, ...rest) => [
      ...(await store.listTenantIncidents('one', ...rest)),
      ...(await store.listTenantIncidents('two', ...rest)),
    ],
  }),
  'prunes no incident': () => ({ pruneIncidents: async () => {} }),
  'prunes every incident': (store) => ({
    pruneIncidents: () => store.pruneIncidents(Number.MAX_SAFE_INTEGER),
  }),
  'keeps what was removed': () => ({ pruneRemoved: async () => {} }),
  'forgets whatever was removed': (store) => ({
    pruneRemoved: () => store.pruneRemoved(Number.MAX_SAFE_INTEGER),
  }),
  'keeps no link': () => ({ createLink: async () => {} }),
  'finds links by their id': (store) => ({ findLink: (id) => store.findLink(`hash of ${id}`) }),
  'lets others read links': (store) => ({
    getLink: async (_, id) =>
      (await store.getLink({ kind: 'repair', owner: anyone, accountId: null }, id)) ??
      store.getLink({ kind: 'shared', tenantId: 'one' }, id),
  }),
  'lets others list links': (store) => ({
    listLinks: (scope, limit) =>
      store.listLinks(scope.kind === 'repair' ? { ...scope, owner: anyone } : scope, limit),
  }),
  'lists links oldest first': (store) => ({
    listLinks: async (...args) => [...(await store.listLinks(...args))].reverse(),
  }),
  'lists every link': (store) => ({ listLinks: (scope) => store.listLinks(scope, 1000) }),
  'forgets what happened to links': () => ({ noteLink: async () => {} }),
  'writes down one thing about a link and forgets the others': (store) => ({
    noteLink: (id, note) => store.noteLink(id, { usedAt: 0, ...note }),
  }),
  'prunes everything': (store) => ({ prune: () => store.prune(Number.MAX_SAFE_INTEGER) }),
  'prunes nothing': () => ({ prune: async () => {} }),
};

for (const [what, damage] of Object.entries(damages)) {
  test(`finds a store that ${what}`, async () => {
    expect(await brokenBy(damage)).not.toEqual([]);
  });
}

test('finds nothing wrong with a store that is right', async () => {
  expect(await brokenBy(() => ({}))).toEqual([]);
});

test('every promise has a title of its own', () => {
  expect(new Set(storeContract.map(({ title }) => title)).size).toBe(storeContract.length);
});
