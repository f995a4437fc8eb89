import { createTestClock, type TestClock } from '../clock/create-test-clock.ts';
import { createMockUnipile, type MockUnipile, type MockUnipileOptions } from '../index.ts';

/** What a v1 receiver got: method, address, headers and body as they were. */
export interface V1Received {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A mock of v1 with a clock that stands still, and a receiver that notes what it gets and answers as told. */
export function makeV1Mock(
  options: MockUnipileOptions & { readonly answer?: (count: number) => Response } = {},
): {
  readonly mock: MockUnipile;
  readonly clock: TestClock;
  readonly received: V1Received[];
  /** The messages of AccountStatus envelopes, in order. */
  messages(): readonly string[];
} {
  const { answer = () => new Response('ok'), ...rest } = options;
  const clock = createTestClock();
  const received: V1Received[] = [];
  const mock = createMockUnipile({
    api: 'v1',
    clock,
    deliver: async (input, init) => {
      const request = new Request(input, init);
      const headers = Object.fromEntries(request.headers);
      received.push({ url: request.url, headers, body: await request.text() });
      return answer(received.length);
    },
    ...rest,
  });
  return {
    mock,
    clock,
    received,
    messages: () =>
      received.flatMap(({ body }) => {
        const { AccountStatus } = JSON.parse(body);
        return AccountStatus ? [AccountStatus.message] : [];
      }),
  };
}

/** The v1 id of the first account of a provider. */
export function v1IdOf(mock: MockUnipile, provider: string): string {
  const account = mock.world.accounts.list().find((one) => one.provider === provider);
  if (!account) throw new Error(`no account of ${provider}`);
  return mock.v1.idOf(account.id);
}

/** An error of v1, and what it says. */
export function v1Error(status: number, type: string, detail?: string): object {
  return { status, body: { type: `errors/${type}`, status, ...(detail !== undefined && { detail }) } };
}
