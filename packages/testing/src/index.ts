// The real server over MockUnipile, for stories, component tests and anybody who wants the whole loop in one page.
export {
  createTestClock,
  type PlayedScenario,
  playScenario,
  type Scenario,
  scenarioAccounts,
  scenarios,
  type TestClock,
} from '@patchbay/mock-server';
export {
  APP_ORIGIN,
  createTestBackend,
  type TestBackend,
  type TestBackendOptions,
} from './create-test-backend.ts';
export type { MiniBrowser, OpenedWindow } from './mini-browser.ts';
