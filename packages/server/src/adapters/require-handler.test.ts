import { expect, test } from 'vitest';
import { toExpressHandler } from '../express.ts';
import { toFastifyPlugin } from '../fastify.ts';
import { toHonoHandler } from '../hono.ts';
import { toNextRoute } from '../next.ts';
import { toNodeListener } from '../node.ts';

test('an adapter that is given no server says what to pass', () => {
  const adapters = { toExpressHandler, toFastifyPlugin, toHonoHandler, toNextRoute, toNodeListener };
  for (const [name, adapter] of Object.entries(adapters)) {
    for (const given of [undefined, null, {}]) {
      expect(() => adapter(given as never)).toThrow(
        `Patchbay: ${name}: it was given no server. To mend it, pass what createPatchbay() returned: ${name}(patchbay).`,
      );
    }
  }
});
