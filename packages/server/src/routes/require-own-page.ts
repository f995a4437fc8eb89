import { CLIENT_HEADER, PatchbayError } from '@patchbay/core';
import { isFixedHost } from '../is-fixed-host.ts';
import type { Exchange, RouteContext } from './exchange.ts';

/**
 * Lets a write through only when our own client sent it: a form or an image of another site can neither set the
 * header nor hide its origin.
 *
 * @throws PatchbayError `forbidden`
 */
export function requireOwnPage(
  { publicOrigin }: Pick<RouteContext, 'publicOrigin'>,
  { req }: Exchange,
): void {
  if (req.header(CLIENT_HEADER) === undefined) {
    throw new PatchbayError(
      'forbidden',
      `writes need the header ${CLIENT_HEADER}; use createPatchbayClient.`,
    );
  }
  const origin = req.header('origin');
  if (origin === undefined || origin === publicOrigin) return;
  // While developing. A name as host says nothing: whoever owns one can let it lead here.
  const here = new URL(req.url);
  if (origin === here.origin && isFixedHost(here)) return;
  throw new PatchbayError(
    'forbidden',
    'the request comes from a page of another origin. Is publicUrl the address people see?',
  );
}
