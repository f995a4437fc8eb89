import { expectEqual } from '../expect-equal.ts';
import type { HandlerCheck } from '../handler-conformance.ts';
import { ada, bob, operator, otherAda, otherOperator, refusalOf, type Stage } from './stage.ts';

const forOperators = ['/operator/accounts', '/operator/unclaimed', '/operator/repair-stats'];

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
      for (const path of forOperators) {
        for (const headers of [{}, { 'x-role': 'operator', 'x-patchbay-role': 'operator' }]) {
          const refused = await stage.call(bob, path, { headers });
          expectEqual(path, await refusalOf(refused), [403, 'forbidden']);
        }
      }
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
      expectEqual('by cursor', await idsFor(stage, otherOperator, '?cursor=acc_ada&tenantId=one'), [
        'acc_other',
      ]);
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
