import { CLIENT_HEADER, isContractTooOld, PatchbayError } from '@patchbay/core';
import type { Route } from './exchange.ts';

/**
 * Turns pages away that are older than this server understands: `version_mismatch`. Newer ones decide for themselves,
 * by our header.
 */
export function withSpokenContract(route: Route): Route {
  return async (exchange) => {
    const version = exchange.req.header(CLIENT_HEADER);
    // Only our own client says one: Unipile and people who come back do not.
    if (version === undefined || !isContractTooOld(version)) return route(exchange);
    throw new PatchbayError(
      'version_mismatch',
      `this page speaks version ${version} of the contract, too old for this server. Reload it; then update @patchbay/core where it was built.`,
    );
  };
}
