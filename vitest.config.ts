import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArgs, chromiumPath } from './scripts/chromium-path.ts';

const executablePath = await chromiumPath();

// A factory: one object shared by two projects is refused as defined twice.
const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({
    launchOptions: { ...(executablePath && { executablePath }), args: [...chromiumArgs] },
  }),
  instances: [{ browser: 'chromium' as const }],
});

const sourceFirst = ['@patchbay/source', 'module', 'browser', 'development|production'];

export default defineConfig({
  test: {
    projects: [
      {
        // Workspace packages resolve to their sources; `node` picks what a server on Node gets.
        resolve: { conditions: ['@patchbay/source', 'node', 'module', 'development|production'] },
        ssr: {
          resolve: { conditions: ['@patchbay/source', 'node', 'module', 'development|production'] },
        },
        test: {
          name: 'unit',
          environment: 'node',
          include: ['packages/*/src/**/*.test.ts', 'apps/**/*.test.ts', 'scripts/**/*.test.ts'],
        },
      },
      {
        plugins: [react()],
        resolve: { conditions: sourceFirst },
        test: {
          name: 'browser',
          include: ['packages/*/src/**/*.browser.test.tsx'],
          browser: browser(),
        },
        optimizeDeps: {
          include: ['axe-core', 'vitest-browser-react', 'react/jsx-dev-runtime', 'react', 'react-dom/client'],
        },
      },
      {
        plugins: [storybookTest({ configDir: fileURLToPath(new URL('.storybook', import.meta.url)) })],
        resolve: { conditions: sourceFirst },
        optimizeDeps: { include: ['react/jsx-dev-runtime'] },
        test: { name: 'stories', browser: browser() },
      },
    ],
  },
});
