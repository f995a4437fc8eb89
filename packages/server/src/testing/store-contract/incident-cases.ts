import type { Incident } from '@patchbay/core';
import { makeIncident } from '@patchbay/core/testing';
import type { AccountIdentity } from '../../identity/account-identity.ts';
import type { Owner } from '../../owner.ts';
import type { PatchbayStore } from '../../store/patchbay-store.ts';
import { expectEqual } from '../expect-equal.ts';
import type { StoreCase } from '../store-contract.ts';
import { account, ada, attempt, bob, otherAda, ref } from './fixtures.ts';
import { storeCase } from './store-case.ts';

const incident = (id: string, accountId: string, fields: Partial<Incident> = {}): Incident =>
  makeIncident({ id, accountId, openedAt: 1000, downSince: 1000, ...fields });

const closed = (id: string, accountId: string, openedAt: number, closedAt: number): Incident =>
  incident(id, accountId, { openedAt, downSince: openedAt, closedAt, recoveredBy: 'by-itself' });

const identity: AccountIdentity = {
  expected: { userId: 'u1', name: 'Zoë 🎈', handle: null },
  held: {
    kind: 'rebound',
    person: { userId: null, name: '', handle: 'g@x.org' },
    since: 5,
    answered: false,
  },
};

/** Writes incidents beside an account, and nothing else. */
async function write(
  store: PatchbayStore,
  owner: Owner,
  accountId: string,
  ...incidents: readonly Incident[]
): Promise<void> {
  for (const one of incidents) {
    await store.changeAccount(owner, ref(accountId), (before) => ({
      account: before,
      changed: false,
      incident: one,
    }));
  }
}

const everything = { since: 0, limit: 100 };
const ids = (incidents: readonly Incident[]): string[] => incidents.map(({ id }) => id);

export const incidentCases: readonly StoreCase[] = [
  storeCase('an account begins without notes, unless it is bound with them', async (store) => {
    await store.bindAccount(ada, ref('a'), account('a'));
    expectEqual('none', await store.getNotes(ada, ref('a')), { incident: null, identity: null });
    const opened = incident('i', 'b', { causes: ['credentials', 'lock'] });
    await store.bindAccount(ada, ref('b'), account('b'), { incident: opened, identity });
    expectEqual('notes', await store.getNotes(ada, ref('b')), { incident: opened, identity });
    expectEqual('of nothing', await store.getNotes(ada, ref('c')), null);
  }),
  storeCase('an account that an attempt binds has its notes as well', async (store) => {
    await store.createAttempt(attempt('one'));
    const opened = incident('i', 'a');
    await store.bindByAttempt('one', ref('a'), account('a'), { incident: opened, identity });
    expectEqual('notes', await store.getNotes(ada, ref('a')), { incident: opened, identity });
  }),
  storeCase('binding again leaves the notes alone, and so does somebody else’s try', async (store) => {
    await store.bindAccount(ada, ref('a'), account('a'), { identity });
    const notes = { incident: incident('i', 'a'), identity: { ...identity, held: null } };
    await store.bindAccount(ada, ref('a'), account('a'), notes);
    await store.bindAccount(bob, ref('a'), account('a'), notes);
    expectEqual('notes', await store.getNotes(ada, ref('a')), { incident: null, identity });
    expectEqual('incidents', await store.listIncidents(ada, ref('a'), everything), []);
  }),
  storeCase('a change is told the notes and writes them with the account', async (store) => {
    await store.bindAccount(ada, ref('a'), account('a'));
    const first = incident('i', 'a');
    const changed = await store.changeAccount(ada, ref('a'), (before) => ({
      account: { ...before, locked: true },
      changed: true,
      incident: first,
      identity,
    }));
    expectEqual('answer', [changed?.incident, changed?.identity], [first, identity]);
    let told: unknown = null;
    await store.changeAccount(ada, ref('a'), (before, notes) => {
      told = [before.locked, notes];
      return { account: before, changed: false };
    });
    expectEqual('told', told, [true, { incident: first, identity }]);
    expectEqual('kept', await store.getNotes(ada, ref('a')), { incident: first, identity });
  }),
  storeCase('notes alone are no event', async (store) => {
    await store.bindAccount(ada, ref('a'), account('a'));
    await write(store, ada, 'a', incident('i', 'a'));
    expectEqual('events', (await store.position(ada)).number, 1);
    expectEqual('kept', ids(await store.listIncidents(ada, ref('a'), everything)), ['i']);
  }),
  storeCase('a change that throws writes no note', async (store) => {
    await store.bindAccount(ada, ref('a'), account('a'));
    const [outcome] = await Promise.allSettled([
      store.changeAccount(ada, ref('a'), () => {
        throw new Error('bad change');
      }),
    ]);
    expectEqual('outcome', outcome.status, 'rejected');
    expectEqual('notes', await store.getNotes(ada, ref('a')), { incident: null, identity: null });
  }),
  storeCase('loses no note of two changes at the same time', async (store) => {
    await store.bindAccount(ada, ref('a'), account('a'), { incident: incident('i', 'a', { drops: 0 }) });
    await Promise.all(
      Array.from({ length: 20 }, () =>
        store.changeAccount(ada, ref('a'), (before, notes) => ({
          account: before,
          changed: false,
          ...(notes.incident && { incident: { ...notes.incident, drops: notes.incident.drops + 1 } }),
        })),
      ),
    );
    expectEqual('drops', (await store.getNotes(ada, ref('a')))?.incident?.drops, 20);
  }),
  storeCase(
    'the latest incident is the one that was opened last, in whatever order they are written',
    async (store) => {
      await store.bindAccount(ada, ref('a'), account('a'));
      const young = closed('x', 'a', 30, 40);
      await write(store, ada, 'a', young, closed('y', 'a', 10, 20));
      expectEqual('latest', (await store.getNotes(ada, ref('a')))?.incident, young);
    },
  ),
  storeCase('lists incidents that last or ended since, the newest first', async (store) => {
    await store.bindAccount(ada, ref('a'), account('a'));
    const open = incident('d', 'a', { openedAt: 70, downSince: 70 });
    await write(
      store,
      ada,
      'a',
      closed('c', 'a', 10, 20),
      closed('b', 'a', 30, 40),
      closed('a', 'a', 50, 60),
      open,
    );
    const list = async (since: number, limit: number): Promise<string[]> =>
      ids(await store.listIncidents(ada, ref('a'), { since, limit }));
    expectEqual('all', await list(0, 100), ['d', 'a', 'b', 'c']);
    expectEqual('since', await list(40, 100), ['d', 'a', 'b']);
    expectEqual('just after', await list(41, 100), ['d', 'a']);
    expectEqual('open ones always', await list(1000, 100), ['d']);
    expectEqual('limited', await list(0, 2), ['d', 'a']);
    expectEqual('whole', (await store.listIncidents(ada, ref('a'), { since: 1000, limit: 1 }))[0], open);
  }),
  storeCase('an incident is one row, as it was written last', async (store) => {
    await store.bindAccount(ada, ref('a'), account('a'));
    await write(store, ada, 'a', incident('i', 'a'), closed('i', 'a', 1000, 2000));
    expectEqual('list', await store.listIncidents(ada, ref('a'), everything), [closed('i', 'a', 1000, 2000)]);
    expectEqual('open', await store.walkOpenIncidents('v2', null, 10), []);
  }),
  ...[bob, otherAda].map((stranger) =>
    storeCase(
      `${stranger.tenantId}/${stranger.ownerId} sees neither notes nor incidents of ada’s account`,
      async (store) => {
        await store.bindAccount(ada, ref('a'), account('a'), { incident: incident('i', 'a'), identity });
        expectEqual('notes', await store.getNotes(stranger, ref('a')), null);
        expectEqual('incidents', await store.listIncidents(stranger, ref('a'), everything), []);
        const other = { generation: 'v1', accountId: 'a' } as const;
        expectEqual('generation', await store.listIncidents(ada, other, everything), []);
      },
    ),
  ),
  storeCase(
    'walks open incidents of all owners by account, each once, with whose they are',
    async (store) => {
      const owners = { d: ada, b: bob, a: otherAda, c: ada };
      for (const [id, owner] of Object.entries(owners)) {
        await store.bindAccount(owner, ref(id), account(id), { incident: incident(`inc_${id}`, id) });
      }
      await write(store, ada, 'c', closed('inc_c', 'c', 1000, 2000));
      const v1 = { generation: 'v1', accountId: 'aa' } as const;
      await store.bindAccount(ada, v1, account('aa'), { incident: incident('inc_aa', 'aa') });
      const seen: unknown[] = [];
      for (let after: string | null = null, pages = 0; pages < 3; pages++) {
        const page = await store.walkOpenIncidents('v2', after, 2);
        seen.push(...page.map((one) => [one.account.id, one.incident.id, one.owner]));
        after = page.at(-1)?.account.id ?? after;
      }
      expectEqual('seen', seen, [
        ['a', 'inc_a', otherAda],
        ['b', 'inc_b', bob],
        ['d', 'inc_d', ada],
      ]);
    },
  ),
  storeCase('lists the incidents of one tenant page by page, and of no other', async (store) => {
    for (const [id, owner] of Object.entries({ a: ada, b: bob, c: otherAda })) {
      await store.bindAccount(owner, ref(id), account(id));
      await write(store, owner, id, closed(`${id}1`, id, 10, 20), incident(`${id}2`, id, { openedAt: 30 }));
    }
    const list = async (since: number, after: string | null, limit: number): Promise<string[]> =>
      ids(await store.listTenantIncidents('one', 'v2', { since, after, limit }));
    expectEqual('first', await list(0, null, 3), ['a1', 'a2', 'b1']);
    expectEqual('rest', await list(0, 'b1', 3), ['b2']);
    expectEqual('since', await list(21, null, 10), ['a2', 'b2']);
    expectEqual(
      'generation',
      await store.listTenantIncidents('one', 'v1', { since: 0, after: null, limit: 9 }),
      [],
    );
  }),
  storeCase('prunes incidents that ended before a time, and none that lasts', async (store) => {
    await store.bindAccount(ada, ref('a'), account('a'));
    const open = incident('open', 'a', { openedAt: 1 });
    await write(store, ada, 'a', closed('old', 'a', 10, 49), closed('young', 'a', 20, 50), open);
    await store.prune(50);
    expectEqual(
      'prune is for other things',
      (await store.listIncidents(ada, ref('a'), everything)).length,
      3,
    );
    await store.pruneIncidents(50);
    expectEqual('kept', ids(await store.listIncidents(ada, ref('a'), everything)), ['young', 'open']);
  }),
];
