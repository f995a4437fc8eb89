import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: [
    'src/index.ts',
    'src/remediation/index.ts',
    'src/messages/locales/*.ts',
    'src/unipile/index.ts',
    'src/testing/index.ts',
  ],
  format: 'esm',
  dts: true,
  platform: 'neutral',
  unbundle: true, // one output module per source module: a consumer's bundler drops what it does not use
});
