import { join } from 'node:path';
import { defineConfig } from 'playwright/test';
import { chromiumArgs, chromiumPath } from '../../scripts/chromium-path.ts';

const executablePath = await chromiumPath();
const results = process.env.PATCHBAY_TEST_RESULTS;

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results',
  workers: 2,
  fullyParallel: true,
  retries: 0, // a flaky journey is a broken one
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [
    ['list'],
    ...(results ? [['json', { outputFile: join(results, 'journeys.json') }] as const] : []),
  ],
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
    launchOptions: { ...(executablePath && { executablePath }), args: [...chromiumArgs] },
    trace: 'off',
  },
});
