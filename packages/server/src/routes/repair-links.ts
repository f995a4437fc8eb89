import {
  type CreateRepairLinkAnswer,
  type CreateRepairLinkBody,
  DEFAULT_LINK_LIFE_MS,
  PatchbayError,
  type RepairLink,
  type RepairLinkAnswer,
  type RepairLinksAnswer,
  repairLinkPaths,
} from '@patchbay/core';
import * as v from 'valibot';
import { refOf } from '../gateway/unipile-gateway.ts';
import { createSentLink } from '../links/create-sent-link.ts';
import { listLinks, viewRepairLink } from '../links/link-views.ts';
import { revokeLink } from '../links/revoke-link.ts';
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
export function createRepairLink(context: RouteContext): Route {
  return async (exchange) => {
    requireOwnPage(context, exchange);
    const owner = await requireOwnerOrOperator(context, exchange);
    takeLink(context, ownerKey(owner));
    const { accountId, note, expiresInMs } = await readJson(exchange, CreateRepairLinkSchema);
    const account = await context.store.getAccount(owner, refOf(context.gateway, accountId));
    if (!account || account.status.kind === 'removed') {
      throw new PatchbayError('not_found', 'there is no such account.');
    }
    const { link, token } = await createSentLink(context, {
      owner,
      purpose: { kind: 'reconnect', accountId },
      returnTo: null,
      toTarget: () => ({ kind: 'repair', accountId }),
      note: note || null,
      lifeMs: expiresInMs ?? DEFAULT_LINK_LIFE_MS,
    });
    const answer: CreateRepairLinkAnswer = {
      link: (await viewRepairLink(context, link)) as RepairLink,
      url: `${context.publicBase}${repairLinkPaths.visit(token)}`,
    };
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
