import { PatchbayError } from '@patchbay/core';
import type { Route } from './exchange.ts';

/** Any other path or method. */
export function notFound(basePath: string): Route {
  return async ({ req }) => {
    throw new PatchbayError(
      'not_found',
      `there is no ${req.method} ${req.path}. Patchbay answers below ${basePath || '/'}; is it mounted there?`,
    );
  };
}
