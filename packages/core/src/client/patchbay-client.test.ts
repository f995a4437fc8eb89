import { expect, test } from 'vitest';
import { makeAccount } from '../testing/index.ts';
import { createPatchbayClient, type HeadersSource } from './patchbay-client.ts';
import { PatchbayError } from './patchbay-error.ts';

function clientOver(answer: (request: Request) => Response | Promise<Response>, headers?: HeadersSource) {
  const requests: Request[] = [];
  const client = createPatchbayClient({
    baseUrl: 'https://app.example/api/patchbay/',
    ...(headers && { headers }),
    fetch: async (input, init) => {
      const request = new Request(input, init);
      requests.push(request);
      return answer(request);
    },
  });
  return { client, requests };
}

const failure = (promise: Promise<unknown>) => promise.then(() => null).catch((error: unknown) => error);

test('walks all pages and keeps the first position', async () => {
  const pages = [
    { accounts: [makeAccount({ id: 'a' }), { broken: true }], nextCursor: 'c2', position: 'e.4' },
    { accounts: [makeAccount({ id: 'b' })], nextCursor: null, position: 'e.9' },
  ];
  const { client, requests } = clientOver(() => Response.json(pages[requests.length - 1]));
  const { accounts, position } = await client.listAccounts();
  expect(accounts.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(position).toBe('e.4');
  expect(requests.map((request) => new URL(request.url).search)).toEqual([
    '?limit=500',
    '?limit=500&cursor=c2',
  ]);
});

test('hands on the name of the stream, where the server gives one', async () => {
  const page = { accounts: [], nextCursor: null, position: 'e.4' };
  const named = clientOver(() => Response.json({ ...page, streamTag: 'tag' }));
  expect(await named.client.listAccounts()).toEqual({ accounts: [], position: 'e.4', streamTag: 'tag' });
  const older = clientOver(() => Response.json({ ...page, streamTag: 7 }));
  expect(await older.client.listAccounts()).toEqual({ accounts: [], position: 'e.4' });
});

test('polls for what came after a position and leaves out what it cannot read', async () => {
  const event = { id: 'e.5', account: makeAccount({ version: 'e.5' }) };
  const { client, requests } = clientOver(() =>
    Response.json({
      events: [event, null, { id: 'x', account: makeAccount() }],
      position: 'e.7',
      hasMore: true,
    }),
  );
  expect(await client.listChanges('e.4')).toEqual({
    events: [event],
    position: 'e.7',
    reset: false,
    hasMore: true,
  });
  expect(requests[0]?.url).toBe('https://app.example/api/patchbay/changes?after=e.4');
  expect(requests[0]?.headers.get('if-none-match')).toBe('"e.4"');
});

test('a poll without news is an answer, and a poll from nowhere asks for everything to come', async () => {
  const { client, requests } = clientOver((request) =>
    request.url.includes('after')
      ? new Response(null, { status: 304 })
      : Response.json({ events: [], position: 'e.9', reset: true }),
  );
  expect(await client.listChanges('e.4')).toEqual({
    events: [],
    position: 'e.4',
    reset: false,
    hasMore: false,
  });
  expect(await client.listChanges(null)).toMatchObject({ position: 'e.9', reset: true });
  expect(requests[1]?.headers.has('if-none-match')).toBe(false);
});

test('a poll answered with something else is an error', async () => {
  const { client } = clientOver(() => Response.json({ events: 'none' }));
  expect(await failure(client.listChanges('e.4'))).toMatchObject({ code: 'unexpected_answer' });
  const unasked = clientOver(() => new Response(null, { status: 304 }));
  expect(await failure(unasked.client.listChanges(null))).toMatchObject({ code: 'unexpected_answer' });
});

test('sends the contract version, and the headers the host returns at that moment', async () => {
  const { client, requests } = clientOver(
    () => Response.json({ account: makeAccount() }),
    async () => ({ authorization: 'Bearer now' }),
  );
  await client.getAccount('acc/1');
  expect(requests[0]?.url).toBe('https://app.example/api/patchbay/accounts/acc%2F1');
  expect(requests[0]?.headers.get('x-patchbay-client')).toBe('1');
  expect(requests[0]?.headers.get('authorization')).toBe('Bearer now');
});

test('posts a link request and reads the answer', async () => {
  const { client, requests } = clientOver(() =>
    Response.json({ url: 'https://w.example', attemptId: 'at', expiresAt: 5 }),
  );
  const link = await client.createLink({ purpose: 'reconnect', accountId: 'acc_1' });
  expect(link).toEqual({ url: 'https://w.example', attemptId: 'at', expiresAt: 5 });
  expect(await requests[0]?.json()).toEqual({ purpose: 'reconnect', accountId: 'acc_1' });
});

test('removes an account and resolves to what it is then', async () => {
  const removed = makeAccount({ status: { kind: 'removed' } });
  const { client, requests } = clientOver(() => Response.json({ account: removed }));
  expect((await client.removeAccount('acc/1')).status.kind).toBe('removed');
  expect(requests[0]?.method).toBe('DELETE');
  expect(requests[0]?.url).toBe('https://app.example/api/patchbay/accounts/acc%2F1');
});

test('an error answer becomes one typed error', async () => {
  const { client } = clientOver(() =>
    Response.json(
      { error: { code: 'not_found', message: 'no such account.', requestId: 'r1' } },
      { status: 404 },
    ),
  );
  const error = await failure(client.getAccount('x'));
  expect(error).toBeInstanceOf(PatchbayError);
  expect(error).toMatchObject({ code: 'not_found', status: 404, requestId: 'r1' });
});

test('an error says when to ask again, where the server does', async () => {
  const refused = (headers: Record<string, string>) => () =>
    Response.json(
      { error: { code: 'rate_limited', message: 'too many.', requestId: 'r1' } },
      { status: 429, headers },
    );
  for (const [headers, retryAfterMs] of [
    [{ 'retry-after': '7' }, 7000],
    [{}, null],
    [{ 'retry-after': 'soon' }, null],
  ] as const) {
    const { client } = clientOver(refused(headers));
    expect(await failure(client.getAccount('x'))).toMatchObject({ code: 'rate_limited', retryAfterMs });
  }
});

test('an answer that is not ours says so, whatever its status', async () => {
  for (const response of [
    () => new Response('<html>login</html>', { status: 200 }),
    () => new Response('bad gateway', { status: 502 }),
    () => Response.json({ error: { code: 'made_up' } }, { status: 400 }),
    () => Response.json({ hello: 1 }),
  ]) {
    const { client } = clientOver(response);
    expect(await failure(client.listAccounts())).toMatchObject({ code: 'unexpected_answer' });
    expect(await failure(client.getAccount('x'))).toMatchObject({ code: 'unexpected_answer' });
    expect(await failure(client.createLink({ purpose: 'connect', providers: '*' }))).toMatchObject({
      code: 'unexpected_answer',
    });
  }
});

test('no answer at all is a network error, an abort stays an abort', async () => {
  const { client } = clientOver(() => Promise.reject(new TypeError('failed')));
  expect(await failure(client.listAccounts())).toMatchObject({ code: 'network', status: 0 });
  const abort = new AbortController();
  abort.abort(new Error('left the page'));
  expect(await failure(client.listAccounts(abort.signal))).toMatchObject({ message: 'left the page' });
});

test('the stream is asked for with the last event id', async () => {
  const { client, requests } = clientOver(() => new Response(''));
  await client.openStream('e.5', new AbortController().signal);
  await client.openStream(null, new AbortController().signal);
  expect(requests.map((request) => request.headers.get('last-event-id'))).toEqual(['e.5', null]);
  expect(requests[0]?.headers.get('accept')).toBe('text/event-stream');
});

test('a server without a version, of this one or of a newer one is believed', async () => {
  for (const version of [null, '1', '99']) {
    const headers: Record<string, string> = version === null ? {} : { 'x-patchbay-server': version };
    const page = { accounts: [], nextCursor: null, position: 'e.4' };
    const { client } = clientOver(() => Response.json(page, { headers }));
    expect((await client.listAccounts()).position).toBe('e.4');
  }
});

test('a server that is too old is named as such, whatever it answers', async () => {
  for (const status of [200, 404]) {
    const { client } = clientOver(() =>
      Response.json({ accounts: 'as they were' }, { status, headers: { 'x-patchbay-server': '0' } }),
    );
    expect(await failure(client.listAccounts())).toMatchObject({
      code: 'version_mismatch',
      status,
      message: expect.stringContaining('Update @patchbay/server'),
    });
  }
});
