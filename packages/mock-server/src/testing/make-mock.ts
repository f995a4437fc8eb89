import { expect } from 'vitest';
import { createTestClock, type TestClock } from '../clock/create-test-clock.ts';
import { createMockUnipile, type MockUnipile, type MockUnipileOptions } from '../index.ts';
import { makeReceiver, type Receiver } from './make-receiver.ts';

/** Where the receiver of {@link makeMock} is, and the secret it shares. */
export const HOOK = { url: 'https://app.test/webhook', secret: 'wes_4f2c9a1be7d34c0aa6b1c2d3e4f5a6b7' };

/** A mock with a clock that stands still and a receiver that notes what it gets. */
export function makeMock(options: MockUnipileOptions & { readonly receiver?: Receiver } = {}): {
  readonly mock: MockUnipile;
  readonly clock: TestClock;
  readonly receiver: Receiver;
} {
  const { receiver = makeReceiver(), ...rest } = options;
  const clock = createTestClock();
  const mock = createMockUnipile({ clock, webhooks: [HOOK], deliver: receiver.deliver, ...rest });
  return { mock, clock, receiver };
}

/** Calls the API of a mock with its key. */
export async function call(
  mock: MockUnipile,
  method: string,
  path: string,
  body?: unknown,
): Promise<{ readonly status: number; readonly body: unknown }> {
  const response = await mock.fetch(mock.origin + path, {
    method,
    headers: { 'x-api-key': mock.apiKey, 'content-type': 'application/json' },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.json() };
}

/** The id of the first account of a provider. */
export function idOf(mock: MockUnipile, provider: string): string {
  const account = mock.world.accounts.list().find((one) => one.provider === provider);
  if (!account) throw new Error(`no account of ${provider}`);
  return account.id;
}

/** A 400 of the API, and what it says. */
export function invalid(detail: unknown): object {
  return {
    status: 400,
    body: {
      object: 'Error',
      type: 'api/invalid_parameters',
      status: 400,
      title: 'Invalid parameters',
      detail,
      req_id: expect.stringMatching(/^req-\w+$/),
    },
  };
}
