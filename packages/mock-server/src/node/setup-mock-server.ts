import { type SetupServer, setupServer } from 'msw/node';
import type { MockUnipile } from '../mock-unipile.ts';

/**
 * The mock inside this Node process: every request to `mock.origin`, by whatever client, is answered here.
 *
 * @example
 * const server = setupMockServer(mock);
 * server.listen({ onUnhandledFrame: 'bypass' });
 */
export function setupMockServer(mock: MockUnipile): SetupServer {
  return setupServer(...mock.handlers);
}
