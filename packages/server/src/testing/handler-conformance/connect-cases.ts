import { expectEqual } from '../expect-equal.ts';
import type { HandlerCheck } from '../handler-conformance.ts';
import { ada, bob, makeEvent, otherAda, type Stage } from './stage.ts';

const connect = { purpose: 'connect', providers: ['linkedin'] } as const;

/** What the page tells its opener. */
async function resultOf(page: Response): Promise<string> {
  return /"result":"([a-z_]+)"/.exec(await page.text())?.[1] ?? `no result, ${page.status}`;
}

/** An account that Unipile made a moment ago. */
function putNew(stage: Stage, id: string): void {
  stage.unipile.put(id, { created_at: new Date(Date.now() + 1_000).toISOString() });
}

export const connectCases: readonly HandlerCheck[] = [
  {
    title: 'a new account goes to who asked for the link, whoever opens the way back',
    async check(stage) {
      const { token } = await stage.link(ada, connect);
      putNew(stage, 'acc_new');
      expectEqual(
        'result',
        await resultOf(await stage.comeBack(token, { account_id: 'acc_new' }, bob)),
        'connected',
      );
      await stage.settled();
      expectEqual('Ada, Bob', [await stage.idsOf(ada), await stage.idsOf(bob)], [['acc_new'], []]);
    },
  },
  {
    title: 'a way back that is used again gets the first answer and binds nothing more',
    async check(stage) {
      const { token } = await stage.link(ada, connect);
      for (const id of ['acc_first', 'acc_second']) putNew(stage, id);
      const results: string[] = [];
      for (const account_id of ['acc_first', 'acc_first', 'acc_second']) {
        results.push(await resultOf(await stage.comeBack(token, { account_id })));
        await stage.settled();
      }
      expectEqual('results', results, ['connected', 'connected', 'connected']);
      expectEqual('accounts', await stage.idsOf(ada), ['acc_first']);
    },
  },
  {
    title: 'a way back that nobody signed, or that was changed, leads nowhere',
    async check(stage) {
      const { token } = await stage.link(ada, connect);
      putNew(stage, 'acc_new');
      const [id = '', signature = ''] = token.split('.');
      const turned = [...signature].reverse().join('');
      for (const forged of [`${id}.${turned}`, `${id}.`, id, `${id}.${signature}0`, `${id}x.${signature}`]) {
        const page = await stage.comeBack(forged, { account_id: 'acc_new' });
        expectEqual(`status of ${forged}`, page.status, 404);
      }
      expectEqual('accounts', await stage.idsOf(ada), []);
    },
  },
  {
    title: "the state of another person's link is refused beside one's own",
    async check(stage) {
      const mine = await stage.link(bob, connect);
      const theirs = await stage.link(ada, connect);
      putNew(stage, 'acc_new');
      const page = await stage.comeBack(mine.token, { account_id: 'acc_new', state: theirs.state });
      expectEqual('result', await resultOf(page), 'failed');
      await stage.settled();
      expectEqual('Ada, Bob', [await stage.idsOf(ada), await stage.idsOf(bob)], [[], []]);
    },
  },
  ...[bob, otherAda].map((stranger): HandlerCheck => {
    const who = stranger === bob ? 'another owner' : 'the same owner id of another tenant';
    return {
      title: `${who} cannot take an account by naming it, in a way back or as one that exists, nor learn whose it is`,
      ...(stranger === otherAda && { needsTenants: true }),
      async check(stage) {
        await stage.give('acc_ada', ada);
        for (const params of [
          { account_id: 'acc_ada' },
          { error_type: 'api/already_exists', error_detail: 'Account acc_ada already exists' },
          { error_type: 'api/already_exists', account_id: 'acc_ada' },
        ] as const) {
          const { token } = await stage.link(stranger, connect);
          const text = await (await stage.comeBack(token, params, stranger)).text();
          expectEqual('connected', text.includes('"result":"connected"'), false);
          for (const secret of ['acc_ada', 'Name of acc_ada', '"ada"']) {
            expectEqual(`names ${secret}`, text.includes(secret), false);
          }
        }
        await stage.settled();
        expectEqual('owners', [await stage.idsOf(ada), await stage.idsOf(stranger)], [['acc_ada'], []]);
      },
    };
  }),
  {
    title: 'an account that nobody owns is not given away by an address line, only by a message of Unipile',
    async check(stage) {
      stage.unipile.put('acc_free');
      const { token, state } = await stage.link(bob, connect);
      const result = await resultOf(await stage.comeBack(token, { account_id: 'acc_free' }));
      expectEqual('connected', result === 'connected', false);
      await stage.settled();
      expectEqual('before', await stage.idsOf(bob), []);
      await stage.deliver(makeEvent('account.add', 'acc_free', { state }));
      await stage.settled();
      expectEqual('after', await stage.idsOf(bob), ['acc_free']);
    },
  },
  {
    title: 'a sign-in again that comes back with another account changes neither',
    async check(stage) {
      await stage.give('acc_ada', ada);
      await stage.give('acc_bob', bob);
      const { token } = await stage.link(bob, { purpose: 'reconnect', accountId: 'acc_bob' });
      const result = await resultOf(await stage.comeBack(token, { account_id: 'acc_ada' }));
      expectEqual('result', result, 'wrong_person');
      await stage.settled();
      expectEqual('owners', [await stage.idsOf(ada), await stage.idsOf(bob)], [['acc_ada'], ['acc_bob']]);
    },
  },
  {
    title: 'one link cannot make the server ask Unipile about accounts without end',
    async check(stage) {
      const { token } = await stage.link(ada, connect);
      const calls = stage.unipile.calls.length;
      await Promise.all(
        Array.from({ length: 40 }, (_, n) => stage.comeBack(token, { account_id: `acc_guess_${n}` })),
      );
      await stage.settled();
      const asked = stage.unipile.calls.length - calls;
      if (asked > 30) throw new Error(`Unipile was asked ${asked} times`);
      expectEqual('accounts', await stage.idsOf(ada), []);
    },
  },
  {
    title: 'one link cannot make the server read an account of the owner without end',
    async check(stage) {
      await stage.give('acc_ada', ada);
      const { token } = await stage.link(ada, connect);
      const calls = stage.unipile.calls.length;
      for (let n = 0; n < 20; n++) {
        await stage.comeBack(token, { error_type: 'api/already_exists', error_detail: 'acc_ada' });
        await stage.settled();
      }
      const asked = stage.unipile.calls.length - calls;
      if (asked > 15) throw new Error(`Unipile was asked ${asked} times`);
    },
  },
];
