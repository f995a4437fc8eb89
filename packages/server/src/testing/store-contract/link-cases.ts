import type { StoredLink } from '../../links/stored-link.ts';
import type { LinkScope } from '../../store/link-store.ts';
import { expectEqual } from '../expect-equal.ts';
import type { StoreCase } from '../store-contract.ts';
import { ada, bob, otherAda } from './fixtures.ts';
import { storeCase } from './store-case.ts';

const link = (id: string, fields: Partial<StoredLink> = {}): StoredLink => ({
  id,
  owner: ada,
  target: { kind: 'repair', accountId: 'a' },
  tokenHash: `hash of ${id}`,
  attemptId: `attempt of ${id}`,
  note: null,
  createdAt: 1000,
  expiresAt: 5000,
  usedAt: null,
  revokedAt: null,
  result: null,
  ...fields,
});

const shared: StoredLink['target'] = {
  kind: 'shared',
  providers: ['linkedin'],
  configuration: { country: 'FR', proxy: { host: 'proxy.test', port: 8080, hasPassword: true } },
  sealedPassword: 'sealed',
};

const adas: LinkScope = { kind: 'repair', owner: ada, accountId: null };

export const linkCases: readonly StoreCase[] = [
  storeCase('keeps links as they were made, and knows them by the hash of their token', async (store) => {
    const one = link('one', { note: 'to Bob' });
    const two = link('two', { target: shared, usedAt: 1, revokedAt: 2, result: 'denied' });
    await store.createLink(one);
    await store.createLink(two);
    expectEqual('one', await store.findLink('hash of one'), one);
    expectEqual('two', await store.findLink('hash of two'), two);
    expectEqual('by its id', await store.findLink('one'), null);
    expectEqual('unknown', await store.findLink('hash of three'), null);
  }),
  storeCase('writes down what happens to a link, each thing apart', async (store) => {
    await store.createLink(link('one'));
    await store.createLink(link('two'));
    await store.noteLink('one', { usedAt: 2000 });
    await store.noteLink('one', { usedAt: 4000 });
    await store.noteLink('one', { result: 'denied' });
    await store.noteLink('one', { revokedAt: 3000 });
    await store.noteLink('three', { usedAt: 4000 });
    const noted = link('one', { usedAt: 4000, result: 'denied', revokedAt: 3000 });
    expectEqual('one', await store.findLink('hash of one'), noted);
    expectEqual('two', await store.findLink('hash of two'), link('two'));
  }),
  storeCase('lists the repair links of an owner, newest first', async (store) => {
    await store.createLink(link('old', { createdAt: 1 }));
    await store.createLink(link('b', { createdAt: 3 }));
    await store.createLink(link('a', { createdAt: 3 }));
    await store.createLink(link('other account', { target: { kind: 'repair', accountId: 'b' } }));
    await store.createLink(link('shared', { target: shared }));
    const ids = async (scope: LinkScope, limit: number): Promise<string[]> =>
      (await store.listLinks(scope, limit)).map(({ id }) => id);
    expectEqual('all', await ids(adas, 10), ['other account', 'b', 'a', 'old']);
    expectEqual('limited', await ids(adas, 2), ['other account', 'b']);
    expectEqual('of an account', await ids({ ...adas, accountId: 'b' }, 10), ['other account']);
    expectEqual('shared', await ids({ kind: 'shared', tenantId: 'one' }, 10), ['shared']);
  }),
  storeCase('nobody but its owner reads a repair link, nobody but its tenant a shared one', async (store) => {
    await store.createLink(link('one'));
    await store.createLink(link('two', { target: shared }));
    const tenant = (tenantId: string): LinkScope => ({ kind: 'shared', tenantId });
    expectEqual('own', (await store.getLink(adas, 'one'))?.id, 'one');
    expectEqual('of its account', (await store.getLink({ ...adas, accountId: 'a' }, 'one'))?.id, 'one');
    expectEqual('own shared', (await store.getLink(tenant('one'), 'two'))?.id, 'two');
    for (const scope of [
      { ...adas, owner: bob },
      { ...adas, owner: otherAda },
      { ...adas, accountId: 'b' },
      tenant('two'),
    ] as const) {
      expectEqual('read one', await store.getLink(scope, 'one'), null);
      expectEqual('read two', await store.getLink(scope, 'two'), null);
      expectEqual('list', await store.listLinks(scope, 10), []);
    }
    expectEqual('one as shared', await store.getLink(tenant('one'), 'one'), null);
    expectEqual('two as repair', await store.getLink(adas, 'two'), null);
  }),
  storeCase('prunes links that expired before a time', async (store) => {
    await store.createLink(link('old', { expiresAt: 10 }));
    await store.createLink(link('young', { expiresAt: 50 }));
    await store.prune(50);
    expectEqual('left', await store.listLinks(adas, 10), [link('young', { expiresAt: 50 })]);
  }),
];
