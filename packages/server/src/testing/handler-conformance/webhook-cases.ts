import { v2 } from '@patchbay/core/unipile';
import { hmacSha256Hex } from '#hmac';
import { expectEqual } from '../expect-equal.ts';
import type { HandlerCheck } from '../handler-conformance.ts';
import { ada, bob, type DeliveryTrick, makeEvent, refusalOf, type Stage } from './stage.ts';

async function statusOf(stage: Stage): Promise<string> {
  const { account } = (await (await stage.call(ada, '/accounts/acc_ada')).json()) as {
    account: { status: { kind: string } };
  };
  return account.status.kind;
}

const MINUTE_MS = 60_000;

/** Signed by somebody who knows no secret. */
function forgery(body: string): string {
  const t = String(Math.floor(Date.now() / 1000));
  return v2.formatSignatureHeader(t, hmacSha256Hex('', v2.signedPrefix(t), new TextEncoder().encode(body)));
}

export const webhookCases: readonly HandlerCheck[] = [
  {
    title: 'a message that Unipile did not sign, or not lately, or not so, is refused and changes nothing',
    async check(stage) {
      await stage.give('acc_ada', ada);
      const calls = stage.unipile.calls.length;
      const event = makeEvent('account.status.disconnected', 'acc_ada');
      const body = JSON.stringify(event);
      const tricks: Readonly<Record<string, DeliveryTrick>> = {
        'no signature': { signature: null },
        'an empty signature': { signature: '' },
        'no time': { signature: 'v0=00' },
        'no words of a signature': { signature: `t=${Math.floor(Date.now() / 1000)}` },
        'another secret': { secret: 'wes_of-somebody-else' },
        'the empty secret': { signature: forgery(body) },
        'signed too long ago': { signedInMs: -10 * MINUTE_MS },
        'signed in the future': { signedInMs: 10 * MINUTE_MS },
        'another body': { sent: body.replace('disconnected', 'errored') },
        'one byte more': { sent: `${body} ` },
        'no body': { sent: '' },
        'many signatures': { signature: `t=1,${'v0=00,'.repeat(200)}` },
      };
      for (const [what, trick] of Object.entries(tricks)) {
        const refused = await stage.deliver(event, trick);
        expectEqual(what, await refusalOf(refused), [401, 'invalid_signature']);
      }
      await stage.settled();
      expectEqual('status', await statusOf(stage), 'running');
      expectEqual('calls to Unipile', stage.unipile.calls.slice(calls), []);
    },
  },
  {
    title: 'a message is taken as it was signed, byte by byte, by any secret that is configured',
    async check(stage) {
      await stage.give('acc_ada', ada);
      for (const [status, secret] of [
        ['disconnected', undefined],
        ['errored', 'wes_that-is-being-replaced'],
      ] as const) {
        stage.unipile.put('acc_ada', { status });
        const event = makeEvent(`account.status.${status}`, 'acc_ada', { note: 'Zoë 🎈 \u2028' });
        const body = `\n ${JSON.stringify(event, null, 3)}\r\n`;
        const answer = await stage.deliver(body, secret === undefined ? {} : { secret });
        expectEqual('status', answer.status, 200);
        await stage.settled();
        expectEqual('the account', await statusOf(stage), status);
      }
    },
  },
  {
    title: 'a message that comes again changes nothing more',
    async check(stage) {
      await stage.give('acc_ada', ada);
      stage.unipile.put('acc_ada', { status: 'disconnected' });
      const event = makeEvent('account.status.disconnected', 'acc_ada');
      expectEqual('first', (await stage.deliver(event)).status, 200);
      await stage.settled();
      const before = await (await stage.call(ada, '/accounts')).text();
      const statuses = await Promise.all([1, 2, 3].map(async () => (await stage.deliver(event)).status));
      await stage.settled();
      expectEqual('again', statuses, [200, 200, 200]);
      const after = await (await stage.call(ada, '/accounts')).text();
      expectEqual('the list', JSON.parse(after), JSON.parse(before));
    },
  },
  {
    title: "a message that carries the state of somebody else's link does not move an account",
    async check(stage) {
      await stage.give('acc_ada', ada);
      const { state } = await stage.link(bob, { purpose: 'connect', providers: '*' });
      for (const type of ['account.add', 'account.reconnect']) {
        expectEqual('status', (await stage.deliver(makeEvent(type, 'acc_ada', { state }))).status, 200);
        await stage.settled();
      }
      expectEqual('owners', [await stage.idsOf(ada), await stage.idsOf(bob)], [['acc_ada'], []]);
    },
  },
  {
    title: 'a state that nobody signed binds nothing',
    async check(stage) {
      stage.unipile.put('acc_free');
      const { state } = await stage.link(bob, { purpose: 'connect', providers: '*' });
      const [id] = state.split('.');
      for (const forged of [
        `${id}.${'0'.repeat(64)}`,
        `${id}`,
        '',
        'bob',
        JSON.stringify({ ownerId: 'bob' }),
      ]) {
        expectEqual(
          'status',
          (await stage.deliver(makeEvent('account.add', 'acc_free', { state: forged }))).status,
          200,
        );
        await stage.settled();
      }
      expectEqual('accounts', await stage.idsOf(bob), []);
    },
  },
  {
    title: 'a body without end is refused, and one that is no JSON is an error of the sender',
    async check(stage) {
      expectEqual('too large', await refusalOf(await stage.deliver('x'.repeat(3 * 1024 * 1024))), [
        413,
        'too_large',
      ]);
      expectEqual('no JSON', await refusalOf(await stage.deliver('{"id":')), [400, 'invalid_request']);
    },
  },
  {
    title: 'what nobody has heard of is acknowledged and changes nothing',
    async check(stage) {
      await stage.give('acc_ada', ada);
      for (const event of [
        makeEvent('account.status.something_new', 'acc_ada'),
        makeEvent('message.new', 'acc_ada'),
        makeEvent('account.status.disconnected', 'acc_of-nobody'),
        [],
        null,
        { nonsense: true },
      ]) {
        expectEqual(JSON.stringify(event), (await stage.deliver(JSON.stringify(event))).status, 200);
      }
      await stage.settled();
      expectEqual('status', await statusOf(stage), 'running');
    },
  },
];
