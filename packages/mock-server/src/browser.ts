// For pages: the mock behind a service worker.
export { setupMockWorker } from './setup-mock-worker.ts';
