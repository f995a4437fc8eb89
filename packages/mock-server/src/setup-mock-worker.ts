import { type SetupWorker, setupWorker } from 'msw/browser';
import type { MockUnipile } from './mock-unipile.ts';

/**
 * The mock behind a service worker: requests of this page to `mock.origin` are answered here.
 *
 * @example
 * const worker = setupMockWorker(mock);
 * await worker.start({ onUnhandledFrame: 'bypass' });
 */
export function setupMockWorker(mock: MockUnipile): SetupWorker {
  return setupWorker(...mock.handlers);
}
