import type { CreateRepairLinkBody, RepairLink, RepairLinkAnswer, RepairLinksAnswer } from '@patchbay/core';
import * as v from 'valibot';
import { listLinks, viewRepairLink } from '../links/link-views.ts';
import { revokeLink } from '../links/revoke-link.ts';
import { createRepairLink } from '../operations/create-repair-link.ts';
import { ownerKey } from '../owner.ts';
import { takeLink } from './create-link.ts';
import type { Route, RouteContext } from './exchange.ts';
import { linkLifeField, noteField, text } from './fields.ts';
import { readJson } from './read-json.ts';
import { requireOwnPage } from './require-own-page.ts';
import { requireOwnerOrOperator } from './require-owner.ts';
import { sendJson } from './send.ts';

/** Its body. */
export const CreateRepairLinkSchema: v.GenericSchema<unknown, CreateRepairLinkBody> = v.object({
  accountId: text,
  note: v.exactOptional(noteField),
  expiresInMs: v.exactOptional(linkLifeField),
});

/** `POST /repair-links`: a link by which somebody else can sign one account in again. */
export function createOwnRepairLink(context: RouteContext): Route {
  return async (exchange) => {
    requireOwnPage(context, exchange);
    const owner = await requireOwnerOrOperator(context, exchange);
    takeLink(context, ownerKey(owner));
    const body = await readJson(exchange, CreateRepairLinkSchema);
    const answer = await createRepairLink(context, { ...owner, ...body });
    return sendJson(exchange.env.requestId, 200, answer);
  };
}

/** `GET /repair-links?accountId=` */
export function listRepairLinks(context: RouteContext): Route {
  return async (exchange) => {
    const owner = await requireOwnerOrOperator(context, exchange);
    const accountId = exchange.req.query('accountId') ?? null;
    const links = await listLinks(context, { kind: 'repair', owner, accountId }, viewRepairLink);
    return sendJson(exchange.env.requestId, 200, { links } satisfies RepairLinksAnswer);
  };
}

/** `DELETE /repair-links/:id` */
export function revokeRepairLink(context: RouteContext): Route {
  return async (exchange) => {
    requireOwnPage(context, exchange);
    const owner = await requireOwnerOrOperator(context, exchange);
    const scope = { kind: 'repair', owner, accountId: null } as const;
    const link = await revokeLink(context, scope, exchange.req.param('id') ?? '');
    const answer: RepairLinkAnswer = { link: (await viewRepairLink(context, link)) as RepairLink };
    return sendJson(exchange.env.requestId, 200, answer);
  };
}
