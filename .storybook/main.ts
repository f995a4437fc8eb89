import type { StorybookConfig } from '@storybook/react-vite';
import { msw } from 'msw/vite';

const config: StorybookConfig = {
  stories: ['../packages/*/src/**/*.stories.tsx', './*.stories.tsx', './*.mdx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: { name: '@storybook/react-vite', options: {} },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  typescript: { reactDocgen: 'react-docgen' },
  viteFinal: (viteConfig) => ({
    ...viteConfig,
    // Serves the worker's script to the one story that needs it, and puts it beside the built page.
    plugins: [...(viteConfig.plugins ?? []), msw({ mode: 'worker-only' })],
    // Stories run on the packages' sources, so that a change is seen without a build.
    resolve: {
      ...viteConfig.resolve,
      conditions: ['@patchbay/source', 'module', 'browser', 'development|production'],
    },
    build: {
      ...viteConfig.build,
      // 'use client' means nothing in a page, and is said of every component.
      rolldownOptions: { ...viteConfig.build?.rolldownOptions, checks: { moduleLevelDirective: false } },
    },
  }),
};

export default config;
