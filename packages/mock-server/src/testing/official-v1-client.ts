import { UnipileClient } from 'unipile-node-sdk';
import { onTestFinished } from 'vitest';
import { createTestClock, type TestClock } from '../clock/create-test-clock.ts';
import { type ServedMockUnipile, type ServeMockUnipileOptions, serveMockUnipile } from '../node.ts';
import { makeReceiver, type Receiver } from './make-receiver.ts';

/** Unipile's own client, strict, in front of a mock that listens; time stands still until it is moved. */
export async function serveToOfficialClient(options: ServeMockUnipileOptions = {}): Promise<
  ServedMockUnipile & {
    readonly client: UnipileClient;
    readonly clock: TestClock;
    readonly receiver: Receiver;
  }
> {
  const clock = createTestClock();
  const receiver = makeReceiver();
  const served = await serveMockUnipile({ api: 'v1', clock, deliver: receiver.deliver, ...options });
  onTestFinished(served.close);
  const client = new UnipileClient(served.url, served.mock.apiKey, {
    validateRequestPayload: true,
    validateRequestPayloadLevel: 'error',
  });
  return { ...served, client, clock, receiver };
}
