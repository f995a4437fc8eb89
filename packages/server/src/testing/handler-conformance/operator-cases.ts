import { expectEqual } from '../expect-equal.ts';
import type { HandlerCheck } from '../handler-conformance.ts';
import {
  ada,
  bob,
  operator,
  otherAda,
  otherOperator,
  refusalOf,
  type Stage,
  type StageCall,
} from './stage.ts';

/** What only operators may ask. */
export const forOperators: readonly (readonly [path: string, call: StageCall])[] = [
  ['/operator/accounts', {}],
  ['/operator/unclaimed', {}],
  ['/operator/unclaimed', { method: 'POST' }],
  ['/operator/repair-stats', {}],
  ['/operator/shared-links', {}],
  ['/operator/shared-links', { method: 'POST', body: { ownerId: 'ada', providers: '*' } }],
  ['/operator/shared-links/none', { method: 'DELETE' }],
  ['/operator/links', { method: 'POST', body: { purpose: 'connect', providers: '*', ownerId: 'ada' } }],
  ['/operator/accounts/acc_ada/proxy', { method: 'PUT', body: { ownerId: 'ada', country: 'FR' } }],
  ['/operator/accounts/acc_ada/restart', { method: 'POST', body: { ownerId: 'ada' } }],
  ['/operator/accounts/acc_ada/resync', { method: 'POST', body: { ownerId: 'ada' } }],
  ['/operator/assign', { method: 'POST', body: { accountId: 'acc_free', ownerId: 'bob' } }],
];

async function idsFor(stage: Stage, who: typeof operator, query = ''): Promise<readonly string[]> {
  const answer = (await (await stage.call(who, `/operator/accounts${query}`)).json()) as {
    accounts: { account: { id: string } }[];
  };
  return answer.accounts.map(({ account }) => account.id);
}

export const operatorCases: readonly HandlerCheck[] = [
  {
    title: 'an owner sees nothing that is for operators, whatever role a header claims',
    async check(stage) {
      await stage.give('acc_ada', ada);
      stage.unipile.put('acc_free');
      const calls = stage.unipile.calls.length;
      for (const [path, call] of forOperators) {
        for (const headers of [{}, { 'x-role': 'operator', 'x-patchbay-role': 'operator' }]) {
          const refused = await stage.call(bob, path, { ...call, headers });
          expectEqual(`${call.method ?? 'GET'} ${path}`, await refusalOf(refused), [403, 'forbidden']);
        }
      }
      expectEqual('calls to Unipile', stage.unipile.calls.slice(calls), []);
      expectEqual("Bob's accounts", await stage.idsOf(bob), []);
    },
  },
  {
    title: 'what an operator does stays in the own tenant, whatever owner and account are named',
    needsTenants: true,
    async check(stage) {
      await stage.give('acc_ada', ada);
      const calls = stage.unipile.calls.length;
      for (const [path, call] of [
        ['/operator/accounts/acc_ada/proxy', { method: 'PUT', body: { ownerId: 'ada', country: 'FR' } }],
        [
          '/operator/links',
          { method: 'POST', body: { purpose: 'reconnect', accountId: 'acc_ada', ownerId: 'ada' } },
        ],
      ] as const) {
        const refused = await stage.call(otherOperator, path, call);
        expectEqual(path, await refusalOf(refused), [404, 'not_found']);
      }
      expectEqual('calls to Unipile', stage.unipile.calls.slice(calls), []);
      const body = { purpose: 'connect', providers: '*', ownerId: 'ada' };
      await stage.call(otherOperator, '/operator/links', { method: 'POST', body });
      const redirect = stage.unipile.links.at(-1)?.redirect_uri ?? '';
      stage.unipile.put('acc_new', { created_at: new Date(Date.now() + 1_000).toISOString() });
      await stage.comeBack(redirect.slice(redirect.lastIndexOf('/') + 1), { account_id: 'acc_new' });
      await stage.settled();
      expectEqual(
        'whose it is',
        [await stage.idsOf(ada), await stage.idsOf(otherAda)],
        [['acc_ada'], ['acc_new']],
      );
    },
  },
  {
    title: 'an operator of a tenant who names another one is refused, wherever it is named',
    needsTenants: true,
    async check(stage) {
      await stage.give('acc_ada', ada);
      stage.unipile.put('acc_free');
      const calls = stage.unipile.calls.length;
      for (const [path, { method = 'GET', body }] of forOperators) {
        const named = body ? { method, body: { ...body, tenantId: 'one' } } : { method };
        const refused = await stage.call(otherOperator, body ? path : `${path}?tenantId=one`, named);
        expectEqual(`${method} ${path}`, await refusalOf(refused), [403, 'forbidden']);
      }
      for (const method of ['GET', 'POST']) {
        const path = '/repair-links?ownerId=ada&tenantId=one';
        const body = method === 'POST' && { body: { accountId: 'acc_ada' } };
        const refused = await stage.call(otherOperator, path, { method, ...body });
        expectEqual(`${method} ${path}`, await refusalOf(refused), [403, 'forbidden']);
      }
      expectEqual('calls to Unipile', stage.unipile.calls.slice(calls), []);
    },
  },
  {
    title: 'an operator sees the accounts of the own tenant only, also from a cursor of another',
    needsTenants: true,
    async check(stage) {
      await stage.give('acc_ada', ada);
      await stage.give('acc_bob', bob);
      await stage.give('acc_other', otherAda);
      expectEqual('own', await idsFor(stage, operator), ['acc_ada', 'acc_bob']);
      expectEqual('other', await idsFor(stage, otherOperator), ['acc_other']);
      expectEqual('by cursor', await idsFor(stage, otherOperator, '?cursor=acc_ada'), ['acc_other']);
    },
  },
  {
    title: 'an operator changes no account of an owner by the routes of owners',
    async check(stage) {
      await stage.give('acc_ada', ada);
      for (const method of ['GET', 'DELETE']) {
        const refused = await stage.call(operator, '/accounts/acc_ada', { method });
        expectEqual(method, await refusalOf(refused), [404, 'not_found']);
      }
      expectEqual("Ada's", await stage.idsOf(ada), ['acc_ada']);
    },
  },
];
