import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTestClock } from '../clock/create-test-clock.ts';
import { createMockUnipile } from '../create-mock-unipile.ts';
import type { MockUnipile, MockUnipileOptions } from '../mock-unipile.ts';
import { bridge } from './node-bridge.ts';

/** Options of {@link serveMockUnipile}. Without a `clock` time passes by itself and can be moved on the control page; without `origin` the mock is known by the address it listens on. */
export interface ServeMockUnipileOptions extends MockUnipileOptions {
  /** Default 0: any free port. */
  readonly port?: number;
  /** Default `127.0.0.1`: this machine only. */
  readonly host?: string;
}

/** A mock that listens. */
export interface ServedMockUnipile {
  /** Where API, wizard and control page answer, without a slash at the end. */
  readonly url: string;
  readonly mock: MockUnipile;
  /** Stops listening, drops open connections and disposes of the mock. */
  close(): Promise<void>;
}

/**
 * Serves a mock over HTTP.
 *
 * @example
 * const { url, mock, close } = await serveMockUnipile({ port: 4010 });
 *
 * @throws the system's error when the port cannot be had, with its `code`, such as `EADDRINUSE`.
 */
export async function serveMockUnipile(options: ServeMockUnipileOptions = {}): Promise<ServedMockUnipile> {
  const { port = 0, host = '127.0.0.1', ...rest } = options;
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`;
  // A clock that runs and can be moved: the control page plays hours in a moment.
  const clock = createTestClock({ running: true });
  const mock = createMockUnipile({ origin: url, clock, ...rest });
  server.on('request', (incoming, outgoing) => {
    void bridge(incoming, outgoing, mock.origin, (request) => mock.fetch(request));
  });
  return {
    url,
    mock,
    close: () => {
      mock.dispose();
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}
