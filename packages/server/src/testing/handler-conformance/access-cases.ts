import { expectEqual } from '../expect-equal.ts';
import type { HandlerCheck } from '../handler-conformance.ts';
import { forOperators } from './operator-cases.ts';
import { ada, bob, otherAda, refusalOf, type Stage, type StageCall } from './stage.ts';

/** What a browser may ask of one account. */
const aboutAccount = (id: string): readonly (readonly [path: string, call: StageCall])[] => [
  [`/accounts/${id}`, {}],
  [`/accounts/${id}`, { method: 'DELETE' }],
  [`/accounts/${id}/incidents`, {}],
  [`/accounts/${id}/identity`, { method: 'POST', body: { choice: 'switch', since: 0 } }],
  ['/links', { method: 'POST', body: { purpose: 'reconnect', accountId: decodeURIComponent(id) } }],
];

const forSignedIn: readonly (readonly [path: string, call: StageCall])[] = [
  ['/accounts', {}],
  ['/stream', {}],
  ['/changes', {}],
  ['/links', { method: 'POST', body: { purpose: 'connect', providers: '*' } }],
  ['/repair-links', {}],
  ['/repair-links', { method: 'POST', body: { accountId: 'acc_ada' } }],
  ['/repair-links/none', { method: 'DELETE' }],
  ...forOperators,
  ...aboutAccount('acc_ada'),
];

/** Nothing was asked of Unipile and Ada's account is as it was. */
async function expectUntouched(stage: Stage, calls: number): Promise<void> {
  expectEqual('calls to Unipile', stage.unipile.calls.slice(calls), []);
  expectEqual("Ada's accounts", await stage.idsOf(ada), ['acc_ada']);
  const { account } = (await (await stage.call(ada, '/accounts/acc_ada')).json()) as {
    account: { status: { kind: string } };
  };
  expectEqual('its status', account.status.kind, 'running');
}

function strangerCase(who: string, stranger: typeof bob): HandlerCheck {
  return {
    title: `an account does not exist for ${who}, in the words of one that nobody has`,
    ...(stranger === otherAda && { needsTenants: true }),
    async check(stage) {
      await stage.give('acc_ada', ada);
      const calls = stage.unipile.calls.length;
      const theirs = aboutAccount('acc_ada');
      for (const [index, [path, call]] of aboutAccount('acc_none').entries()) {
        const [ownPath, ownCall] = theirs[index] ?? ['', {}];
        const what = `${call.method ?? 'GET'} ${path}`;
        const unknown = await stage.call(stranger, path, call);
        const foreign = await stage.call(stranger, ownPath, ownCall);
        expectEqual(`${what} status`, foreign.status, 404);
        const [a, b] = [await unknown.text(), await foreign.text()].map((text) =>
          text.replaceAll('acc_none', 'acc_ada').replace(/"requestId":"[^"]*"/, ''),
        );
        expectEqual(`${what} words`, b, a);
      }
      expectEqual('list', await stage.idsOf(stranger), []);
      await expectUntouched(stage, calls);
    },
  };
}

export const accessCases: readonly HandlerCheck[] = [
  {
    title: 'nobody who is not signed in sees or changes anything',
    async check(stage) {
      await stage.give('acc_ada', ada);
      const calls = stage.unipile.calls.length;
      for (const [path, call] of forSignedIn) {
        const what = `${call.method ?? 'GET'} ${path}`;
        expectEqual(what, await refusalOf(await stage.call(null, path, call)), [401, 'unauthenticated']);
      }
      await expectUntouched(stage, calls);
    },
  },
  strangerCase('another owner', bob),
  strangerCase('the same owner id of another tenant', otherAda),
  {
    title: 'ids that are guessed or twisted find nothing and break nothing',
    async check(stage) {
      await stage.give('acc_ada', ada);
      const calls = stage.unipile.calls.length;
      for (const id of [
        'acc_adb',
        'ACC_ADA',
        'acc_ada%00',
        'acc_ada%20',
        '..%2Faccounts%2Facc_ada',
        'x%2F..%2Facc_ada',
        '%2e%2e',
        '*',
        '%25',
        '__proto__',
        'constructor',
        "'%20OR%20'1'%3D'1",
        'acc_ada%2Facc_ada',
        'a'.repeat(2000),
      ]) {
        for (const [path, call] of aboutAccount(id)) {
          const response = await stage.call(bob, path, call);
          const text = await response.text();
          if (response.status < 400 || response.status >= 500) {
            throw new Error(`${call.method ?? 'GET'} ${path}: answered ${response.status}: ${text}`);
          }
          expectEqual(`${path} names Ada's account`, text.includes('Name of acc_ada'), false);
        }
      }
      await expectUntouched(stage, calls);
    },
  },
  {
    title: "the cursor of somebody else's list leads through one's own only, a made-up one nowhere",
    async check(stage) {
      await stage.give('acc_ada', ada);
      await stage.give('acc_ada_2', ada);
      await stage.give('acc_bob', bob);
      const page = (await (await stage.call(ada, '/accounts?limit=1')).json()) as { nextCursor: string };
      const response = await stage.call(
        bob,
        `/accounts?limit=1&cursor=${encodeURIComponent(page.nextCursor)}`,
      );
      const { accounts = [] } = (await response.json()) as { accounts?: { id: string }[] };
      expectEqual(
        "of Ada's",
        accounts.filter(({ id }) => id !== 'acc_bob'),
        [],
      );
      for (const cursor of ['x', '%00', 'W10', '../..', btoa('[0,"",""]').slice(1), btoa('[1e30,"",""]')]) {
        const refused = await stage.call(bob, `/accounts?cursor=${encodeURIComponent(cursor)}`);
        expectEqual(`cursor ${cursor}`, await refusalOf(refused), [400, 'invalid_request']);
      }
    },
  },
  {
    title: 'headers that name another person, path or method change nothing about who asks for what',
    async check(stage) {
      await stage.give('acc_ada', ada);
      const calls = stage.unipile.calls.length;
      const tricks = {
        'x-user': 'ada',
        'x-user-id': 'ada',
        'x-owner-id': 'ada',
        'x-tenant-id': 'one',
        'x-forwarded-user': 'ada',
        'x-original-url': '/api/patchbay/accounts/acc_ada',
        'x-rewrite-url': '/api/patchbay/accounts/acc_ada',
        'x-http-method-override': 'DELETE',
        'x-method-override': 'DELETE',
      };
      const own = await stage.call(bob, '/accounts', { headers: tricks });
      expectEqual('list', [own.status, ((await own.json()) as { accounts: unknown[] }).accounts], [200, []]);
      const post = await stage.call(bob, '/accounts/acc_ada', { method: 'POST', body: {}, headers: tricks });
      expectEqual('a POST is no DELETE', post.status >= 400 && post.status < 500, true);
      const nobody = await stage.call(null, '/accounts', { headers: tricks });
      expectEqual('nobody', nobody.status, 401);
      await expectUntouched(stage, calls);
    },
  },
];
