import type { Incident, IncidentsAnswer, RepairStatsAnswer } from '@patchbay/core';
import { expect, test } from 'vitest';
import { unipileError } from '../test-kit/fake-unipile.ts';
import { makeEvent, startServer, type TestServer } from '../test-kit/start-server.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

async function withAccount(status = 'running'): Promise<TestServer> {
  const server = startServer({
    authenticate(request) {
      const who = request.headers.get('x-who');
      if (!who) return null;
      const [tenantId, ownerId, role] = who.split('/') as [string, string, 'operator' | undefined];
      return { tenantId, ownerId, role: role ?? 'owner' };
    },
  });
  server.unipile.add({ status });
  await server.patchbay.assign({ accountId: 'acc_1', ownerId: 'ada', tenantId: 'one' });
  await server.patchbay.drain();
  await server.clock.advance(MINUTE);
  return server;
}

/** Unipile changes, says so, and is read. */
async function tell(server: TestServer, status: string): Promise<void> {
  server.unipile.add({ status });
  const created_at = new Date(server.clock.now()).toISOString();
  await server.deliver(makeEvent(`account.status.${status}`, { created_at }));
  await server.patchbay.drain();
}

async function incidentsOf(server: TestServer, query = '', who = 'one/ada'): Promise<readonly Incident[]> {
  const response = await server.call(who, `/accounts/acc_1/incidents${query}`);
  return ((await response.json()) as IncidentsAnswer).incidents;
}

test('an incident lasts from leaving running to coming back, with its cause', async () => {
  const server = await withAccount();
  expect(await incidentsOf(server)).toEqual([]);
  const openedAt = server.clock.now();
  await tell(server, 'disconnected');
  expect(await incidentsOf(server)).toMatchObject([
    { accountId: 'acc_1', openedAt, closedAt: null, causes: ['credentials'], worst: 'disconnected' },
  ]);
  await server.clock.advance(60 * MINUTE);
  await tell(server, 'running');
  expect(await incidentsOf(server)).toMatchObject([
    { openedAt, closedAt: openedAt + 60 * MINUTE, recoveredBy: 'unknown' },
  ]);
});

test('an account that arrives broken has an incident from the start', async () => {
  expect(await incidentsOf(await withAccount('disconnected'))).toMatchObject([{ closedAt: null }]);
});

test('the newest comes first, and those of before the days that were asked for are left out', async () => {
  const server = await withAccount();
  for (let i = 0; i < 2; i++) {
    await tell(server, 'errored');
    await server.clock.advance(10 * MINUTE);
    await tell(server, 'running');
    await server.clock.advance(20 * HOUR);
  }
  const all = await incidentsOf(server);
  expect(all.map(({ openedAt }) => openedAt)).toEqual(
    all.map(({ openedAt }) => openedAt).toSorted((a, b) => b - a),
  );
  expect(all).toHaveLength(2);
  expect(await incidentsOf(server, '?days=2')).toHaveLength(2);
  expect(await incidentsOf(server, '?days=1')).toEqual(all.slice(0, 1));
});

test.each(['0', '-1', '1.5', 'x', '367', ''])('%j days are refused', async (days) => {
  const server = await withAccount();
  expect((await server.call('one/ada', `/accounts/acc_1/incidents?days=${days}`)).status).toBe(400);
});

test('nobody reads the incidents of somebody else’s account', async () => {
  const server = await withAccount('disconnected');
  for (const who of ['one/bob', 'two/ada', 'one/bob/operator']) {
    expect((await server.call(who, '/accounts/acc_1/incidents')).status).toBe(404);
  }
  expect((await server.call('', '/accounts/acc_1/incidents')).status).toBe(401);
});

const stepsOf = async (server: TestServer): Promise<unknown> =>
  (await incidentsOf(server))[0]?.attempts.map(({ step }) => step);

test('how far an attempt came is noted: asked, sent, returned, signed in, confirmed', async () => {
  const server = await withAccount('disconnected');
  const body = { purpose: 'reconnect', accountId: 'acc_1' };
  server.unipile.next.push(() => unipileError(503, 'api/internal_error'));
  await server.link('one/ada', body);
  expect(await stepsOf(server)).toEqual(['asked']);
  await server.clock.advance(1000);
  await server.link('one/ada', body);
  expect(await stepsOf(server)).toEqual(['asked', 'sent']);
  await server.comeBack(server.token(), { error_type: 'provider/invalid_credentials' });
  expect(await stepsOf(server)).toEqual(['asked', 'returned']);
  await server.clock.advance(1000);
  await server.link('one/ada', body);
  await server.comeBack(server.token(), { account_id: 'acc_1' });
  expect(await stepsOf(server)).toEqual(['asked', 'returned', 'signed-in']);
  server.unipile.add({ status: 'running' });
  await server.clock.advance(5 * MINUTE);
  await server.patchbay.drain();
  await tell(server, 'running');
  expect(await stepsOf(server)).toEqual(['asked', 'returned', 'confirmed']);
  expect((await incidentsOf(server))[0]?.recoveredBy).toBe('owner-sign-in');
});

test('an attempt on an account that is well is no part of an earlier incident', async () => {
  const server = await withAccount();
  await tell(server, 'disconnected');
  await server.clock.advance(10 * MINUTE);
  await tell(server, 'running');
  await server.clock.advance(10 * MINUTE);
  await server.link('one/ada', { purpose: 'reconnect', accountId: 'acc_1' });
  expect(await stepsOf(server)).toEqual([]);
});

test('a link for a new account is no attempt to mend one', async () => {
  const server = await withAccount('disconnected');
  await server.link('one/ada', { purpose: 'connect', providers: '*' });
  expect(await stepsOf(server)).toEqual([]);
});

test('another proxy counts as the team’s doing', async () => {
  const server = await withAccount();
  await tell(server, 'errored');
  await server.clock.advance(MINUTE);
  const input = { accountId: 'acc_1', ownerId: 'ada', tenantId: 'one' };
  server.unipile.next.push(() => Response.json({}));
  await server.patchbay.setProxy({ ...input, proxy: { country: 'fr' } });
  await server.patchbay.drain();
  await server.clock.advance(MINUTE);
  await tell(server, 'running');
  expect((await incidentsOf(server))[0]?.recoveredBy).toBe('operator');
});

test('operators read how repairs go in their tenant, in numbers only', async () => {
  const server = await withAccount();
  await tell(server, 'disconnected');
  await server.link('one/ada', { purpose: 'reconnect', accountId: 'acc_1' });
  await server.clock.advance(10 * MINUTE);
  await tell(server, 'running');
  const response = await server.call('one/olga/operator', '/operator/repair-stats?days=30');
  const text = await response.text();
  const { stats } = JSON.parse(text) as RepairStatsAnswer;
  expect(stats).toMatchObject({
    open: 0,
    closed: 1,
    dropOff: { sent: 1 },
    recoveredBy: { unknown: 1 },
    timeBrokenMs: { median: 10 * MINUTE },
  });
  expect(text).not.toMatch(/acc_1|ada|inc_/i);
  expect(await server.patchbay.repairStats({ tenantId: 'one' })).toEqual(stats);
  expect(await server.patchbay.repairStats({ tenantId: 'one', since: server.clock.now() + 1 })).toMatchObject(
    {
      closed: 0,
    },
  );
  const other = await server.call('two/olga/operator', '/operator/repair-stats');
  expect(((await other.json()) as RepairStatsAnswer).stats.closed).toBe(0);
  expect((await server.call('one/ada', '/operator/repair-stats')).status).toBe(403);
  expect((await server.call('', '/operator/repair-stats')).status).toBe(401);
});
