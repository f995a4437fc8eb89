import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { msw } from 'msw/vite';
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

/**
 * Found before the first test: a dependency that is found later makes the page reload in the middle of one.
 * Named ones are reached only through other packages' sources.
 */
const optimizeDeps = {
  entries: [
    'packages/*/src/**/*.browser.test.{ts,tsx}',
    'packages/*/src/**/*.stories.tsx',
    '.storybook/*.stories.tsx',
  ],
  include: [
    '@noble/hashes/hmac.js',
    '@noble/hashes/sha2.js',
    '@noble/hashes/utils.js',
    '@tanstack/react-query',
    'axe-core',
    'eventsource-parser',
    'hono',
    'msw',
    'msw/browser',
    'react',
    'react-dom',
    'react-dom/client',
    'react-dom/server',
    'react/jsx-dev-runtime',
    'react/jsx-runtime',
    'simple-icons',
    'valibot',
    'vitest-browser-react',
  ],
};

/** How long a test waits for what it looks at: slow machines are not failures. */
const patient = { testTimeout: 30_000, expect: { poll: { timeout: 10_000 } } };

/**
 * Files share a process or a page, which costs half of one for each. What a test stubs is put back before the next;
 * whatever else it leaves is a fault of the test: `--sequence.shuffle.files` finds it.
 */
const sharing = { isolate: false as const, restoreMocks: true, unstubGlobals: true, unstubEnvs: true };

/** The oldest React that a host may bring, beside the newest: see tests/react-18. */
const react18 = (name: 'react' | 'react-dom') => ({
  find: new RegExp(`^${name}(?=$|/)`),
  replacement: fileURLToPath(new URL(`tests/react-18/node_modules/${name}`, import.meta.url)),
});

const onNode = ['@patchbay/source', 'node', 'module', 'development|production'];

// Workspace packages resolve to their sources; `node` picks what a server on Node gets.
const unit = (test: { name: string; include: string[]; exclude?: string[]; isolate?: false }) => ({
  resolve: { conditions: onNode },
  ssr: { resolve: { conditions: onNode } },
  test: { ...patient, ...test, environment: 'node' as const },
});

/** MSW replaces the process's own `fetch` and sockets: each of these files has a process to itself. */
const patching = [
  'packages/mock-server/src/faults/faults.test.ts',
  'packages/mock-server/src/node/setup-mock-server.test.ts',
];

export default defineConfig({
  test: {
    maxWorkers: 2, // one fewer than there are processors would be a single one on the machines that check this
    projects: [
      unit({
        name: 'unit',
        include: ['packages/*/src/**/*.test.{ts,tsx}', 'apps/**/*.test.ts', 'scripts/**/*.test.ts'],
        exclude: ['**/*.browser.test.*', '**/node_modules/**', '**/dist/**', ...patching],
        ...sharing,
      }),
      unit({ name: 'unit, patching', include: patching }),
      {
        // The worker's script is served for the one test of the mock's `./browser` door.
        plugins: [react(), msw({ mode: 'worker-only' })],
        resolve: { conditions: sourceFirst },
        optimizeDeps,
        test: {
          ...patient,
          ...sharing,
          setupFiles: 'packages/ui/src/test/clean-up.ts',
          name: 'browser',
          include: ['packages/*/src/**/*.browser.test.{ts,tsx}'],
          browser: browser(),
          env: { VITE_REACT: '19' },
        },
      },
      {
        plugins: [react()],
        resolve: { conditions: sourceFirst, alias: [react18('react'), react18('react-dom')] },
        optimizeDeps,
        test: {
          ...patient,
          ...sharing,
          setupFiles: 'packages/ui/src/test/clean-up.ts',
          name: 'browser react 18',
          include: ['packages/ui/src/**/*.browser.test.tsx'],
          // About colours and words, which no React changes.
          exclude: ['**/themes.browser.test.tsx', '**/statuses.browser.test.tsx'],
          browser: browser(),
          env: { VITE_REACT: '18.3' },
        },
      },
      {
        plugins: [storybookTest({ configDir: fileURLToPath(new URL('.storybook', import.meta.url)) })],
        resolve: { conditions: sourceFirst },
        optimizeDeps,
        test: {
          ...patient,
          ...sharing,
          name: 'stories',
          browser: browser(),
          env: { VITE_AXE_IN_DARK: 'true' },
        },
      },
    ],
  },
});
