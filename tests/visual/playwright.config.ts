import { defineConfig } from 'playwright/test';
import { chromiumArgs, chromiumPath } from '../../scripts/chromium-path.ts';

// Always the browser that npm brings: another engine draws letters in another way.
delete process.env.CHROMIUM_PATH;
const executablePath = await chromiumPath();

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/visual',
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 30_000,
  expect: { toHaveScreenshot: { animations: 'disabled', maxDiffPixelRatio: 0.002 } },
  reporter: [['dot']],
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { ...(executablePath && { executablePath }), args: [...chromiumArgs] },
  },
});
