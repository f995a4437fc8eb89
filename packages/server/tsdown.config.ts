import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: [
    'src/index.ts',
    'src/node.ts',
    'src/express.ts',
    'src/fastify.ts',
    'src/hono.ts',
    'src/next.ts',
    'src/sqlite.ts',
    'src/postgres.ts',
    'src/pg-boss.ts',
    'src/email.ts',
    'src/testing.ts',
    // Chosen at run time by the package's own `#hmac` import, so both must exist.
    'src/webhook/hmac.ts',
    'src/webhook/hmac.node.ts',
  ],
  format: 'esm',
  dts: true,
  platform: 'neutral',
  unbundle: true,
  deps: { neverBundle: ['#hmac', /^node:/] },
});
