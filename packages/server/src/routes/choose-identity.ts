import { type ChooseIdentityBody, identityChoices } from '@patchbay/core';
import * as v from 'valibot';
import { chooseAccountIdentity } from '../operations/choose-account-identity.ts';
import type { Route, RouteContext } from './exchange.ts';
import { readJson } from './read-json.ts';
import { requireOwnPage } from './require-own-page.ts';
import { requireOwner } from './require-owner.ts';
import { sendJson } from './send.ts';

/** The body of `POST /accounts/:id/identity`. */
export const ChooseIdentitySchema: v.GenericSchema<unknown, ChooseIdentityBody> = v.object({
  choice: v.picklist(identityChoices),
  since: v.number(),
});

/** `POST /accounts/:id/identity`: what the owner wants after somebody else signed in. */
export function chooseIdentityOf(context: RouteContext): Route {
  return async (exchange) => {
    requireOwnPage(context, exchange);
    const owner = await requireOwner(context, exchange);
    const body = await readJson(exchange, ChooseIdentitySchema);
    const accountId = exchange.req.param('id') ?? '';
    const answer = await chooseAccountIdentity(context, { ...owner, accountId, ...body });
    return sendJson(exchange.env.requestId, 200, answer);
  };
}
