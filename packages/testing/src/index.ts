// The real server over MockUnipile, for stories, component tests and anybody who wants the whole loop in one page.
export {
  APP_ORIGIN,
  createTestBackend,
  type TestBackend,
  type TestBackendOptions,
} from './create-test-backend.ts';
export type { MiniBrowser, OpenedWindow } from './mini-browser.ts';
