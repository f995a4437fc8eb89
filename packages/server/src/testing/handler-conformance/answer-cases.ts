import { patchbayErrorCodes, SERVER_HEADER } from '@patchbay/core';
import { expectEqual } from '../expect-equal.ts';
import type { HandlerCheck } from '../handler-conformance.ts';
import { ada, type StageCall } from './stage.ts';

const calls: readonly (readonly [path: string, call: StageCall])[] = [
  ['/accounts', {}],
  ['/accounts?limit=0', {}],
  ['/accounts/acc_none', {}],
  ['/changes', {}],
  ['/links', { method: 'POST', body: {} }],
  ['/links', { method: 'POST', body: '{' }],
  ['/links', { method: 'POST', body: '{"purpose":"connect","providers":"*","__proto__":{"x":1}}' }],
  ['/no/such/path', {}],
  ['/health', {}],
  ['/webhooks/unipile', { method: 'POST', body: '{}' }],
  ['/callback/made-up', {}],
];

export const answerCases: readonly HandlerCheck[] = [
  {
    title: 'no answer is kept by a cache, guessed at by a browser, sets a cookie or tells of the inside',
    async check(stage) {
      for (const [path, call] of calls) {
        const response = await stage.call(ada, path, call);
        const text = await response.text();
        const what = `${call.method ?? 'GET'} ${path}`;
        expectEqual(`${what} is a failure of the server`, response.status >= 500, false);
        expectEqual(`${what} sets a cookie`, response.headers.get('set-cookie'), null);
        expectEqual(`${what} may be kept`, response.headers.get('cache-control')?.includes('no-store'), true);
        expectEqual(`${what} may be guessed`, response.headers.get('x-content-type-options'), 'nosniff');
        expectEqual(`${what} says the contract`, response.headers.get(SERVER_HEADER), '1');
        if (/\bat .+:\d+:\d+|node_modules|the-key-of-the-kit/.test(text)) throw new Error(`${what}: ${text}`);
      }
    },
  },
  {
    title: 'an error says a code of the list, something for people, and the id of the request',
    async check(stage) {
      for (const [path, call] of calls) {
        const response = await stage.call(ada, path, call);
        // People come back to the callback: they get a page.
        if (response.status < 400 || path.startsWith('/callback')) continue;
        expectEqual(`${path}: JSON`, response.headers.get('content-type')?.includes('json'), true);
        const { error } = (await response.json()) as {
          error: { code: (typeof patchbayErrorCodes)[number]; message: string; requestId: string };
        };
        expectEqual(`${path}: code ${error.code}`, patchbayErrorCodes.includes(error.code), true);
        expectEqual(`${path}: request id`, error.requestId, response.headers.get('x-request-id'));
        expectEqual(`${path}: words`, error.message.length > 0, true);
      }
    },
  },
  {
    title: 'a verb that is none of a path does nothing',
    async check(stage) {
      await stage.give('acc_ada', ada);
      const before = stage.unipile.calls.length;
      for (const [path, method] of [
        ['/accounts/acc_ada', 'PUT'],
        ['/accounts/acc_ada', 'PATCH'],
        ['/links', 'PUT'],
        ['/links', 'GET'],
        ['/stream', 'POST'],
        ['/webhooks/unipile', 'GET'],
      ] as const) {
        const response = await stage.call(ada, path, { method });
        await response.text();
        expectEqual(`${method} ${path}`, response.status >= 400 && response.status < 500, true);
      }
      expectEqual('calls to Unipile', stage.unipile.calls.slice(before), []);
      expectEqual("Ada's accounts", await stage.idsOf(ada), ['acc_ada']);
    },
  },
];
