import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { jsonLog } from '../json-log.ts';
import type { Log } from '../log.ts';
import { startServer } from '../test-kit/start-server.ts';
import { toBareError } from './without-secrets.ts';

const SECRET = 'sk_live_SECRET';

/** What a fetch of some app throws: the key in its words, in its causes, and in the request that hangs on it. */
function failWithKey(): Error {
  const cause = Object.assign(new Error(`connect ECONNREFUSED with ${SECRET}`), { code: 'ECONNREFUSED' });
  return Object.assign(new TypeError(`Headers.append: "${SECRET}" is an invalid header value.`, { cause }), {
    request: { headers: { 'x-api-key': SECRET } },
  });
}

test.each<[string, (write: (text: string) => void) => Log]>([
  ['the log as it is', (write) => (entry) => write(inspect(entry, { depth: 9 }))],
  ['lines of JSON', jsonLog],
])('a call that fails with the key in its words leaves no key in %s', async (_what, logTo) => {
  const lines: string[] = [];
  const server = startServer({
    unipile: { apiKey: SECRET },
    fetch: () => Promise.reject(failWithKey()),
    log: logTo((line) => lines.push(line)),
  });
  const response = await server.call('ada', '/links', {
    method: 'POST',
    body: JSON.stringify({ purpose: 'connect', providers: '*' }),
  });
  expect(response.status).toBe(503);
  expect(lines.join()).toContain('is an invalid header value');
  expect(lines.join()).toContain('ECONNREFUSED');
  expect(lines.join()).not.toContain(SECRET);
});

test('what is thrown stays what it was, without the secret', () => {
  const bare = toBareError(failWithKey(), [`${SECRET}\n`]);
  expect(bare).toMatchObject({ name: 'TypeError', cause: { code: 'ECONNREFUSED' } });
  expect(bare.stack).toContain('without-secrets.test');
  expect(inspect(bare)).not.toContain(SECRET);
  expect(toBareError(`no ${SECRET}`, [SECRET]).message).toBe('no …');
  const circle = new Error('around');
  circle.cause = circle;
  expect(toBareError(circle, [])).toMatchObject({ message: 'around' });
});
