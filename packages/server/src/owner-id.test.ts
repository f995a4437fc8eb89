import { expect, test } from 'vitest';
import { whyNoOwnerId } from './owner-id.ts';
import { startServer } from './test-kit/start-server.ts';

const given: readonly (readonly [what: string, id: string, why: RegExp | null])[] = [
  ['the longest one', 'a'.repeat(255), null],
  ['one of long characters', '😀'.repeat(63), null],
  ['one byte too many', 'a'.repeat(256), /256 bytes/],
  ['too many bytes in few characters', 'é'.repeat(128), /256 bytes/],
  ['NUL', 'ada\0', /NUL/],
  ['half a character', 'ada\ud83d', /half a character/],
  ['the sign for what could not be read', 'ada\uFFFD', null],
];

test.each(given)('an id: %s', (_, id, why) => {
  if (why) expect(whyNoOwnerId(id)).toMatch(why);
  else expect(whyNoOwnerId(id)).toBeNull();
});

test.each(['ownerId', 'tenantId'])('a session whose %s can be no id is answered nothing', async (name) => {
  for (const id of ['ada\0', '\udc00', 'a'.repeat(256)]) {
    const server = startServer({ authenticate: () => ({ ownerId: 'ada', [name]: id }) });
    expect((await server.call('ada', '/accounts')).status).toBe(500);
    expect(server.logs[0]).toMatchObject({ level: 'error' });
    expect(String(server.logs[0]?.error)).toContain(`whose ${name} can be no id`);
  }
});

test('an operator names no owner that can be none', async () => {
  const authenticate = () => ({ ownerId: 'op', role: 'operator' }) as const;
  const server = startServer({ authenticate });
  server.unipile.add();
  for (const ownerId of ['ada\0', 'é'.repeat(128)]) {
    const body = JSON.stringify({ accountId: 'acc_1', ownerId });
    expect((await server.call('op', '/operator/assign', { method: 'POST', body })).status).toBe(400);
    const query = new URLSearchParams({ ownerId });
    expect((await server.call('op', `/repair-links?${query}`)).status).toBe(400);
  }
});
