import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { BASE, makeEvent, startServer } from '../test-kit/start-server.ts';
import { START } from '../test-kit/test-clock.ts';

test('refused webhooks are told once a minute, with how many and why, and nothing of what came', async () => {
  const server = startServer();
  const event = makeEvent('account.status.disconnected', { account_name: 'Ada Lovelace' });
  const refused = async (...options: readonly object[]): Promise<void> => {
    for (const option of options) expect((await server.deliver(event, option)).status).toBe(401);
  };
  await refused({ secret: 'of somebody else' });
  expect(server.logs).toMatchObject([
    {
      level: 'warn',
      message: expect.stringContaining('refused: 1 by a secret that is none of webhookSecrets.'),
    },
  ]);
  await refused({ header: null }, { header: 't=1,v0=forged' }, { at: START - 3_600_000 }, { header: 'x' });
  expect(server.logs).toHaveLength(1);
  await server.clock.advance(60_000);
  expect(server.logs).toHaveLength(2);
  expect(server.logs[1]?.message).toMatch(
    /: 1 without the header .*, 2 with a signature that is none, 1 with a signature of another time\. .*compare/,
  );
  await server.clock.advance(600_000);
  expect(server.logs).toHaveLength(2);
  await refused({ at: START });
  expect(server.logs).toHaveLength(3);
  expect(inspect(server.logs, { depth: 10 })).not.toMatch(/forged|somebody else|Lovelace|evt_/);
});

test('webhooks of v1 are told of, too', async () => {
  const server = startServer({ unipile: { generation: 'v1', apiKey: 'k', baseUrl: 'a.test' } });
  for (const headers of [{}, { 'unipile-auth': 'forged' }]) {
    const request = new Request(`${BASE}/webhooks/unipile`, { method: 'POST', body: '{}', headers });
    expect((await server.patchbay.handler(request)).status).toBe(401);
  }
  await server.clock.advance(60_000);
  expect(server.logs.map(({ message }) => message)).toEqual([
    expect.stringContaining('1 without the header that proves the sender'),
    expect.stringContaining('1 by a secret that is none of webhookSecrets'),
  ]);
});
