import { CLIENT_HEADER, formatEventId } from '@patchbay/core';
import { v1 } from '@patchbay/core/unipile';
import { createMockUnipile, createTestClock, type MockUnipile, type TestClock } from '@patchbay/mock-server';
import { createPatchbay, type Patchbay, type PatchbayStore } from '@patchbay/server';
import { createCallCount } from '../call-count.ts';
import { type FollowedStream, followStream } from './follow-stream.ts';
import type { SeededRandom } from './seeded-random.ts';

export type Generation = 'v1' | 'v2';

/** A mock, a server and browsers, all in one time. */
export interface ChaosWorld {
  readonly generation: Generation;
  readonly clock: TestClock;
  readonly mock: MockUnipile;
  readonly patchbay: Patchbay;
  readonly store: PatchbayStore;
  /** Whose account is whose, by the ids that Unipile shows. */
  readonly ownerOf: ReadonlyMap<string, string>;
  readonly streams: readonly { readonly ownerId: string; readonly stream: FollowedStream }[];
  /** What happens to the next deliveries on the line between the two. */
  readonly line: { dead: number; deaf: number };
  close(): Promise<void>;
}

const UNIPILE = 'https://unipile.patchbay.test';
const APP = 'https://app.patchbay.test';
const HOOK = `${APP}/api/patchbay/webhooks/unipile`;
const API_KEY = 'the-key-of-the-chaos';
const SECRET = 'wes_chaos';
const OWNERS = ['ada', 'bela', 'chen'];

/** The last try comes an hour late. */
const RETRIES = [1_000, 60_000, 3_600_000];

/** Builds the world: the mock's accounts are spread over three owners, each with two streams open. */
export async function createChaosWorld(
  generation: Generation,
  random: SeededRandom,
  store: PatchbayStore,
): Promise<ChaosWorld> {
  const calls = createCallCount();
  const clock = createTestClock({ isBusy: calls.isBusy });
  const line = { dead: 0, deaf: 0 };
  const mock = createMockUnipile({
    origin: UNIPILE,
    apiKey: API_KEY,
    api: generation,
    clock,
    choices: { retryDelaysMs: RETRIES, v1RetryDelaysMs: RETRIES },
    webhooks: [{ url: HOOK, secret: SECRET }],
    v1Webhooks: [
      { url: HOOK, headers: [{ key: 'Unipile-Auth', value: SECRET }], events: v1.accountStatusEvents },
    ],
    deliver: (input, init) => calls.count(deliver(new Request(input, init))),
  });
  const unipile = { apiKey: API_KEY, baseUrl: UNIPILE, generation } as const;
  const patchbay = createPatchbay({
    store,
    unipile,
    webhookSecrets: [SECRET],
    secret: 'the secret of the chaos, long enough',
    publicUrl: APP,
    authenticate: (request) => ({ ownerId: request.headers.get('x-who') ?? '' }),
    fetch: (input, init) => calls.count(mock.fetch(input, init)),
    jobs: { reconcileEveryMs: 0 }, // once, at the end
    random: () => random.bytes(16),
    clock,
    log: () => {},
  });

  async function deliver(request: Request): Promise<Response> {
    if (line.dead > 0) {
      line.dead -= 1;
      throw new TypeError('the line is dead');
    }
    const answer = await patchbay.handler(request);
    if (line.deaf === 0) return answer;
    line.deaf -= 1;
    throw new TypeError('the answer was lost'); // taken, and sent again all the same
  }

  const ownerOf = new Map<string, string>();
  for (const [i, { id: accountId }] of (await patchbay.findUnclaimed()).entries()) {
    const ownerId = OWNERS[i % OWNERS.length] as string;
    ownerOf.set(accountId, ownerId);
    await patchbay.assign({ accountId, ownerId });
  }
  const streams = await Promise.all(
    [...OWNERS, ...OWNERS].map(async (ownerId) => {
      const start = formatEventId(await store.position({ tenantId: 'default', ownerId }));
      const open = (lastEventId: string, signal: AbortSignal): Promise<Response> => {
        const headers = { 'x-who': ownerId, [CLIENT_HEADER]: '1', 'last-event-id': lastEventId };
        return patchbay.handler(new Request(`${APP}/api/patchbay/stream`, { headers, signal }));
      };
      return { ownerId, stream: followStream(start, open) };
    }),
  );

  return {
    generation,
    clock,
    mock,
    patchbay,
    store,
    ownerOf,
    streams,
    line,
    async close() {
      mock.dispose();
      await Promise.all(streams.map(({ stream }) => stream.close()));
      await patchbay.close();
    },
  };
}
