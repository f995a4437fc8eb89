import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: ['src/index.ts', 'src/browser.ts', 'src/node.ts', 'src/bin/patchbay-mock.ts'],
  format: 'esm',
  dts: true,
  platform: 'neutral',
  unbundle: true,
  // The neutral platform does not know Node's own modules; only `./node` and the bin use them.
  deps: { neverBundle: [/^node:/] },
});
