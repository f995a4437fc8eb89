import { defineConfig, type UserConfig } from 'tsdown';

/** A style sheet apart from the JS: hosts import it once. */
const styles = (entry: string, fileName: string): UserConfig => ({
  entry: [entry],
  format: 'esm',
  dts: false,
  clean: false,
  css: { splitting: false, fileName, minify: true },
});

export default defineConfig([
  {
    entry: ['src/index.ts', 'src/primitives/index.ts', 'src/brand-marks.ts'],
    format: 'esm',
    dts: true,
    platform: 'neutral',
    unbundle: true, // one output module per source module keeps each 'use client'
    inputOptions: { checks: { moduleLevelDirective: false } },
  },
  styles('src/styles/index.css', 'styles.css'),
  styles('src/styles/essentials.css', 'essentials.css'),
]);
