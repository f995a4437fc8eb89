import {
  type CreateSharedLinkAnswer,
  type CreateSharedLinkBody,
  DEFAULT_LINK_LIFE_MS,
  operatorPaths,
  type SharedLink,
  type SharedLinkAnswer,
  type SharedLinksAnswer,
} from '@patchbay/core';
import * as v from 'valibot';
import { createSentLink } from '../links/create-sent-link.ts';
import { LinkConfigurationSchema, toView } from '../links/link-configuration.ts';
import { listLinks, viewSharedLink } from '../links/link-views.ts';
import { requireConfiguration } from '../links/require-configuration.ts';
import { revokeLink } from '../links/revoke-link.ts';
import { seal } from '../links/seal.ts';
import { ownerKey, toOwner } from '../owner.ts';
import { requireReturnTo, takeLink } from './create-link.ts';
import type { Route, RouteContext } from './exchange.ts';
import { linkLifeField, noteField, ownerByOperator, providersField, text } from './fields.ts';
import { readJson } from './read-json.ts';
import { requireOwnPage } from './require-own-page.ts';
import { actFor, requireOperator, tenantFor } from './require-owner.ts';
import { sendJson } from './send.ts';

/** Its body. */
export const CreateSharedLinkSchema: v.GenericSchema<unknown, CreateSharedLinkBody> = v.strictObject({
  ...ownerByOperator,
  providers: providersField,
  configuration: v.exactOptional(LinkConfigurationSchema),
  note: v.exactOptional(noteField),
  expiresInMs: v.exactOptional(linkLifeField),
  returnTo: v.exactOptional(text),
});

/** `POST /operator/shared-links`: a link out of which one account can come, with settings of its own. */
export function createSharedLink(context: RouteContext): Route {
  const { secret, random, gateway } = context;
  return async (exchange) => {
    requireOwnPage(context, exchange);
    const operator = await requireOperator(context, exchange);
    takeLink(context, ownerKey(toOwner(operator)));
    const body = await readJson(exchange, CreateSharedLinkSchema);
    const { providers, configuration = {}, note, expiresInMs, returnTo = null } = body;
    requireReturnTo(context, returnTo);
    requireConfiguration(gateway.generation, providers, configuration);
    const password = configuration.proxy?.password;
    const { link, token } = await createSentLink(context, {
      owner: actFor(operator, body),
      purpose: { kind: 'connect', providers },
      returnTo,
      toTarget: async (id) => ({
        kind: 'shared',
        providers,
        configuration: toView(configuration),
        sealedPassword: password === undefined ? null : await seal(password, { secret, bound: id, random }),
      }),
      note: note || null,
      lifeMs: expiresInMs ?? DEFAULT_LINK_LIFE_MS,
    });
    const answer: CreateSharedLinkAnswer = {
      link: (await viewSharedLink(context, link)) as SharedLink,
      url: `${context.publicBase}${operatorPaths.visit(token)}`,
    };
    return sendJson(exchange.env.requestId, 200, answer);
  };
}

/** `GET /operator/shared-links?tenantId=` */
export function listSharedLinks(context: RouteContext): Route {
  return async (exchange) => {
    const tenantId = tenantFor(await requireOperator(context, exchange), exchange);
    const links = await listLinks(context, { kind: 'shared', tenantId }, viewSharedLink);
    return sendJson(exchange.env.requestId, 200, { links } satisfies SharedLinksAnswer);
  };
}

/** `DELETE /operator/shared-links/:id?tenantId=` */
export function revokeSharedLink(context: RouteContext): Route {
  return async (exchange) => {
    requireOwnPage(context, exchange);
    const tenantId = tenantFor(await requireOperator(context, exchange), exchange);
    const link = await revokeLink(context, { kind: 'shared', tenantId }, exchange.req.param('id') ?? '');
    const answer: SharedLinkAnswer = { link: (await viewSharedLink(context, link)) as SharedLink };
    return sendJson(exchange.env.requestId, 200, answer);
  };
}
