import { v1 } from '@patchbay/core/unipile';
import { createMockUnipile, type MockUnipile, type MockUnipileOptions } from '@patchbay/mock-server';
import type { PatchbayOptions } from '../patchbay-options.ts';
import { ORIGIN, startServer, type TestServer, WEBHOOK_SECRET } from './start-server.ts';
import { createTestClock } from './test-clock.ts';

/** A server over the mock's Unipile v1, with its webhooks registered. */
export interface V1Server extends TestServer {
  readonly mock: MockUnipile;
  /** v1's id of the mock's account of a provider. */
  idOf(provider: string): string;
  /** Everything that both sides had under way is done. */
  settled(): Promise<void>;
  /** The person decides in the wizard; resolves to where the browser is sent. */
  decide(url: string, form: Record<string, string>): Promise<string>;
  /** Follows a redirect to the callback. */
  follow(url: string): Promise<Response>;
}

export const V1_KEY = 'the-v1-key';

export function startV1(
  options: Partial<MockUnipileOptions> = {},
  overrides: Partial<PatchbayOptions> = {},
): V1Server {
  const clock = createTestClock();
  const mock = createMockUnipile({
    origin: 'https://v1.test',
    apiKey: V1_KEY,
    api: 'v1',
    clock,
    v1Webhooks: [
      {
        url: `${ORIGIN}/api/patchbay/webhooks/unipile`,
        // No content type: as webhooks made by API come.
        headers: [{ key: 'Unipile-Auth', value: WEBHOOK_SECRET }],
        events: v1.accountStatusEvents,
      },
    ],
    deliver: (input, init) => server.patchbay.handler(new Request(input, init)),
    ...options,
  });
  const server = startServer({
    clock,
    unipile: { generation: 'v1', apiKey: V1_KEY, baseUrl: 'v1.test/api/v1/' },
    fetch: (input, init) => mock.fetch(input as Request, init),
    ...overrides,
  });
  return {
    ...server,
    mock,
    idOf(provider) {
      const account = mock.world.accounts.list().find((one) => one.provider === provider);
      return mock.v1.idOf(account?.id ?? '');
    },
    async settled() {
      await server.patchbay.drain();
      await mock.settled();
      await server.patchbay.drain();
    },
    async decide(url, form) {
      const response = await mock.fetch(url, { method: 'POST', body: new URLSearchParams(form) });
      return response.headers.get('location') ?? `${response.status} ${await response.text()}`;
    },
    follow: (url) => server.patchbay.handler(new Request(url)),
  };
}
