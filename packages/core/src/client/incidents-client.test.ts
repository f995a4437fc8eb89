import { expect, test } from 'vitest';
import { makeIncident } from '../testing/index.ts';
import { createIncidentsClient, type IncidentsClient } from './incidents-client.ts';
import type { OperatorClientOptions } from './operator-client.ts';

/** A client whose calls are written down and answered with the same. */
function answering(
  answer: Record<string, unknown>,
  options?: OperatorClientOptions,
): { client: IncidentsClient; calls: unknown[] } {
  const calls: unknown[] = [];
  const call = async (...args: unknown[]): Promise<Record<string, unknown>> => {
    calls.push(args);
    return answer;
  };
  const client = createIncidentsClient({ call }, options);
  return { client, calls };
}

test('incidents of an account are asked for by days and read one by one: a broken row costs itself only', async () => {
  const { client, calls } = answering({ incidents: [makeIncident(), { nonsense: true }] });
  expect(await client.listIncidents('acc/1', 30)).toEqual([makeIncident()]);
  await client.listIncidents('acc/1');
  expect(calls).toEqual([
    ['GET', '/accounts/acc%2F1/incidents?days=30', undefined, undefined],
    ['GET', '/accounts/acc%2F1/incidents?days=90', undefined, undefined],
  ]);
});

test('figures come as the server sums them up', async () => {
  const { client, calls } = answering({ stats: { open: 1 } });
  expect(await client.readRepairStats(7)).toEqual({ open: 1 });
  expect(calls).toEqual([['GET', '/operator/repair-stats?days=7', undefined, undefined]]);
  const named = answering({ stats: { open: 1 } }, { tenantId: 'one' });
  await named.client.readRepairStats(7);
  expect(named.calls).toEqual([['GET', '/operator/repair-stats?days=7&tenantId=one', undefined, undefined]]);
});

test('an answer that is none says so', async () => {
  const { client } = answering({});
  await expect(client.listIncidents('a')).rejects.toMatchObject({ code: 'unexpected_answer' });
  await expect(client.readRepairStats()).rejects.toMatchObject({ code: 'unexpected_answer' });
  await expect(answering({ stats: null }).client.readRepairStats()).rejects.toMatchObject({
    code: 'unexpected_answer',
  });
});
