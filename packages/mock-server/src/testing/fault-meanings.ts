import { expect } from 'vitest';
import type { MockUnipile } from '../index.ts';

/** A mock, and one of the ways to reach it. */
export interface Door {
  readonly mock: MockUnipile;
  readonly fetch: typeof fetch;
}

/** What faults mean, whichever door a call comes through. Each door's test runs all of it. */
export const faultMeanings: Readonly<Record<string, (door: Door) => Promise<void>>> = {
  'a reset connection rejects, once where it was asked for once': async (door) => {
    door.mock.faults.add({ reset: true, times: 1 });
    await expect(listAccounts(door)).rejects.toThrow(TypeError);
    expect((await listAccounts(door)).status).toBe(200);
  },
  'a half-sent body breaks while it is read': async (door) => {
    door.mock.faults.add({ halfBody: true, times: 1 });
    const response = await listAccounts(door);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
  },
  'status, body and rate limit arrive as they are': async (door) => {
    door.mock.faults.add({ status: 503, body: 'down', times: 1 });
    door.mock.faults.add({ status: 502, body: { message: 'bad gateway' }, times: 1 });
    door.mock.faults.add({ rateLimit: { retryAfterSeconds: 7 }, times: 1 });
    const plain = await listAccounts(door);
    expect([plain.status, await plain.text()]).toEqual([503, 'down']);
    const json = await listAccounts(door);
    expect([json.status, await json.json()]).toEqual([502, { message: 'bad gateway' }]);
    const limited = await listAccounts(door);
    expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '7']);
    expect(await limited.json()).toMatchObject({
      object: 'Error',
      type: 'api/too_many_requests',
      status: 429,
    });
  },
  'an answer that is late can be given up': async (door) => {
    door.mock.faults.add({ latencyMs: 3_600_000, times: 1 });
    const stop = new AbortController();
    const late = listAccounts(door, stop.signal);
    await expect.poll(() => door.mock.faults.list()).toEqual([]); // it has been taken: the call is on its way
    stop.abort();
    await expect(late).rejects.toMatchObject({ name: 'AbortError' });
    expect((await listAccounts(door)).status).toBe(200);
  },
  'a late answer comes whole': async (door) => {
    door.mock.faults.add({ latencyMs: 20, times: 1 });
    const response = await listAccounts(door);
    expect(await response.json()).toMatchObject({ data: { length: 6 } });
  },
};

function listAccounts({ mock, fetch }: Door, signal?: AbortSignal): Promise<Response> {
  return fetch(`${mock.origin}/v2/accounts/`, {
    headers: { 'x-api-key': mock.apiKey },
    ...(signal && { signal }),
  });
}
