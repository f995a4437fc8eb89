import { CLIENT_HEADER } from '@patchbay/core';
import { expectEqual } from '../expect-equal.ts';
import type { HandlerCheck } from '../handler-conformance.ts';
import { ada, bob } from './stage.ts';

export const headCases: readonly HandlerCheck[] = [
  {
    title: 'HEAD answers as GET would, without a body, for whom GET does',
    async check(stage) {
      await stage.give('acc_ada', ada);
      for (const path of ['/accounts', '/accounts/acc_ada', '/changes', '/stream', '/health', '/links']) {
        for (const person of [ada, bob, null]) {
          const leave = new AbortController();
          const got = await stage.call(person, path, { signal: leave.signal });
          const expected = [got.status, got.headers.get('content-type')];
          leave.abort(); // a stream has no end
          const head = await stage.call(person, path, { method: 'HEAD' });
          expectEqual(`HEAD ${path}`, [head.status, head.headers.get('content-type')], expected);
          expectEqual(`body of HEAD ${path}`, await head.text(), '');
        }
      }
    },
  },
  {
    title: 'a program that looks by HEAD at the way back completes nothing',
    async check(stage) {
      const { token } = await stage.link(ada, { purpose: 'connect', providers: ['linkedin'] });
      stage.unipile.put('acc_new', { created_at: new Date(Date.now() + 1_000).toISOString() });
      const calls = stage.unipile.calls.length;
      // More often than a person may try, and as each kind of redirect.
      for (let i = 0; i < 12; i++) {
        const query = i % 2 ? '?account_id=acc_new' : '?error_type=provider/account_mismatch';
        const headers = { [CLIENT_HEADER]: null };
        const head = await stage.call(null, `/callback/${token}${query}`, { method: 'HEAD', headers });
        expectEqual('status', head.status, 200);
      }
      await stage.settled();
      expectEqual('calls to Unipile', stage.unipile.calls.slice(calls), []);
      expectEqual('accounts', await stage.idsOf(ada), []);
      await stage.comeBack(token, { account_id: 'acc_new' });
      await stage.settled();
      expectEqual('accounts after the person came', await stage.idsOf(ada), ['acc_new']);
    },
  },
];
