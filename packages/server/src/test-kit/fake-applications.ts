import { createFakeUnipile, type FakeUnipile, unipileError } from './fake-unipile.ts';

/** What Unipile is to tenants with keys of their own: one world behind each key. */
export interface FakeApplications {
  readonly fetch: typeof fetch;
  /** By key; a key that is not among them is refused. */
  readonly worlds: Map<string, FakeUnipile>;
  /** Keys of all calls, in order, with what was asked for. */
  readonly calls: { readonly key: string | null; readonly call: string }[];
}

export function createFakeApplications(...keys: string[]): FakeApplications {
  const worlds = new Map(keys.map((key) => [key, createFakeUnipile()]));
  const calls: FakeApplications['calls'] = [];
  return {
    worlds,
    calls,
    async fetch(input, init) {
      const request = new Request(input, init);
      const key = request.headers.get('x-api-key');
      calls.push({ key, call: `${request.method} ${new URL(request.url).pathname}` });
      const world = worlds.get(key ?? '');
      return world ? world.fetch(request) : unipileError(401, 'api/missing_authorization');
    },
  };
}
