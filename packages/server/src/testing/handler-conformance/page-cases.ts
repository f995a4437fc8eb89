import { CLIENT_HEADER } from '@patchbay/core';
import { expectEqual } from '../expect-equal.ts';
import type { HandlerCheck } from '../handler-conformance.ts';
import { ada, refusalOf, type StageCall } from './stage.ts';

const EVIL = 'https://evil.example';

const connect = { purpose: 'connect', providers: '*' } as const;

/** Writes of a signed-in person, as they are and as another site could bring their browser to send them. */
const writes: readonly (readonly [path: string, call: StageCall])[] = [
  ['/links', { method: 'POST', body: connect }],
  ['/accounts/acc_ada', { method: 'DELETE' }],
  ['/repair-links', { method: 'POST', body: { accountId: 'acc_ada' } }],
  ['/repair-links/none', { method: 'DELETE' }],
  ['/accounts/acc_ada/identity', { method: 'POST', body: { choice: 'switch', since: 0 } }],
];

export const pageCases: readonly HandlerCheck[] = [
  {
    title: 'another site cannot make the browser of somebody who is signed in change anything',
    async check(stage) {
      await stage.give('acc_ada', ada);
      const calls = stage.unipile.calls.length;
      for (const headers of [
        { [CLIENT_HEADER]: null },
        { [CLIENT_HEADER]: null, 'content-type': 'text/plain' },
        { [CLIENT_HEADER]: null, 'content-type': 'application/x-www-form-urlencoded', origin: stage.origin },
        { origin: EVIL },
        { origin: 'null' },
        { origin: `${stage.origin}.evil.example` },
        { origin: `${stage.origin}@evil.example` },
        { origin: `${stage.origin}, ${EVIL}` },
        { origin: `${EVIL}, ${stage.origin}` },
        { origin: EVIL, 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
        { origin: EVIL, forwarded: 'host=evil.example;proto=https' },
      ]) {
        for (const [path, call] of writes) {
          const refused = await stage.call(ada, path, { ...call, headers });
          expectEqual(`${path} with ${JSON.stringify(headers)}`, await refusalOf(refused), [
            403,
            'forbidden',
          ]);
        }
      }
      expectEqual('calls to Unipile', stage.unipile.calls.slice(calls), []);
      expectEqual("Ada's accounts", await stage.idsOf(ada), ['acc_ada']);
    },
  },
  {
    title: 'a site that lets its own name lead to the app is no page of the app',
    async check(stage) {
      await stage.give('acc_ada', ada);
      const calls = stage.unipile.calls.length;
      for (const [path, call] of writes) {
        const refused = await stage.call(ada, path, { ...call, at: EVIL, headers: { origin: EVIL } });
        expectEqual(path, await refusalOf(refused), [403, 'forbidden']);
      }
      expectEqual('calls to Unipile', stage.unipile.calls.slice(calls), []);
    },
  },
  {
    title: 'a page of the app itself may write',
    async check(stage) {
      const link = await stage.call(ada, '/links', {
        method: 'POST',
        body: connect,
        headers: { origin: stage.origin },
      });
      expectEqual('status', link.status, 200);
    },
  },
  {
    title: 'the address people come back to is configured, whatever headers say',
    async check(stage) {
      await stage.link(ada, connect);
      const plain = new URL(stage.unipile.links.at(-1)?.redirect_uri ?? '');
      const link = await stage.call(ada, '/links', {
        method: 'POST',
        body: connect,
        headers: {
          'x-forwarded-host': 'evil.example',
          'x-forwarded-proto': 'http',
          'x-forwarded-port': '81',
          'x-forwarded-prefix': '/evil',
          forwarded: 'for=1.2.3.4;host=evil.example;proto=http',
          'x-host': 'evil.example',
          referer: `${EVIL}/`,
        },
      });
      expectEqual('status', link.status, 200);
      const tricked = new URL(stage.unipile.links.at(-1)?.redirect_uri ?? '');
      const place = ({ origin, pathname }: URL): string => `${origin}${pathname.replace(/[^/]*$/, '')}`;
      expectEqual('redirect_uri', place(tricked), place(plain));
    },
  },
  {
    title: 'a link leads back to a configured place only',
    async check(stage) {
      for (const returnTo of [
        EVIL,
        '//evil.example',
        '/\\evil.example',
        'javascript:alert(1)',
        'data:text/html,x',
        '/settings/../..//evil.example',
        'no-such-key',
        '__proto__',
        'constructor',
      ]) {
        const refused = await stage.call(ada, '/links', { method: 'POST', body: { ...connect, returnTo } });
        expectEqual(`returnTo ${returnTo}`, await refusalOf(refused), [400, 'invalid_request']);
      }
      expectEqual('links', stage.unipile.links, []);
    },
  },
  {
    title: 'the page that people come back to leads to the app and repeats nothing of the address',
    async check(stage) {
      const { token } = await stage.link(ada, connect);
      for (const at of [token, 'made-up', `${'0'.repeat(32)}.${'0'.repeat(64)}`]) {
        const page = await stage.comeBack(at, {
          error_type: '<script>alert(1)</script>',
          returnTo: EVIL,
          return_to: EVIL,
          redirect_uri: EVIL,
          redirect: EVIL,
          next: EVIL,
          url: EVIL,
        });
        const text = await page.text();
        expectEqual('location', page.headers.get('location'), null);
        expectEqual(
          'evil.example',
          [text.includes('evil.example'), text.includes('alert(1)')],
          [false, false],
        );
        expectEqual(
          'may be framed',
          page.headers.get('content-security-policy')?.includes("frame-ancestors 'none'"),
          true,
        );
        expectEqual('cookie', page.headers.get('set-cookie'), null);
      }
    },
  },
];
