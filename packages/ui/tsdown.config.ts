import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: ['src/index.ts', 'src/primitives/index.ts', 'src/brand-marks.ts', 'src/styles/index.css'],
  format: 'esm',
  dts: true,
  platform: 'neutral',
  unbundle: true, // one output module per source module keeps each 'use client'
  css: { splitting: false, fileName: 'styles.css', minify: true }, // apart from the JS: hosts import it once
  inputOptions: { checks: { moduleLevelDirective: false } },
});
