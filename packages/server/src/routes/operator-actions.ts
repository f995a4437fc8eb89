import {
  type AccountAnswer,
  type AccountOfOwnerBody,
  type AssignAccountBody,
  type CreateOperatorLinkBody,
  type OwnerByOperator,
  PatchbayError,
  type ProxyInput,
  type RestartAnswer,
  type ResyncAnswer,
} from '@patchbay/core';
import * as v from 'valibot';
import type { ProxyChoice } from '../gateway/unipile-gateway.ts';
import { countryField, LinkConfigurationSchema, ProxySchema } from '../links/link-configuration.ts';
import { assignAccount } from '../operations/assign-account.ts';
import { restartAccount, resyncAccount } from '../operations/restart-account.ts';
import { setProxy } from '../operations/set-proxy.ts';
import { type Identity, type Owner, ownerKey, toOwner } from '../owner.ts';
import { createLinkFor, takeLink } from './create-link.ts';
import type { Exchange, Route, RouteContext } from './exchange.ts';
import { ownerByOperator, providersField, text } from './fields.ts';
import { readJson } from './read-json.ts';
import { requireOwnPage } from './require-own-page.ts';
import { actFor, requireOperator, requireOperatorOfUnclaimed } from './require-owner.ts';
import { sendJson } from './send.ts';

const common = {
  ...ownerByOperator,
  returnTo: v.exactOptional(text),
  configuration: v.exactOptional(LinkConfigurationSchema),
};

/** Its body. */
export const CreateOperatorLinkSchema: v.GenericSchema<unknown, CreateOperatorLinkBody> = v.variant(
  'purpose',
  [
    v.strictObject({ ...common, purpose: v.literal('connect'), providers: providersField }),
    v.strictObject({ ...common, purpose: v.literal('reconnect'), accountId: text }),
  ],
);

/** `POST /operator/links`: quick add for an owner, or a sign-in again, to be used at once. */
export function createOperatorLink(context: RouteContext): Route {
  return async (exchange) => {
    const { operator, owner, body } = await read(context, exchange, CreateOperatorLinkSchema);
    takeLink(context, ownerKey(toOwner(operator)));
    const { configuration, ...link } = body;
    const answer = await createLinkFor(context, owner, link, configuration);
    return sendJson(exchange.env.requestId, 200, answer);
  };
}

/** Its body. */
export const SetAccountProxySchema: v.GenericSchema<
  unknown,
  OwnerByOperator & { readonly proxy?: ProxyInput | null; readonly country?: string }
> = v.strictObject({
  ...ownerByOperator,
  proxy: v.exactOptional(v.nullable(ProxySchema)),
  country: v.exactOptional(countryField),
});

/** `PUT /operator/accounts/:id/proxy` */
export function setAccountProxy(context: RouteContext): Route {
  return async (exchange) => {
    const { owner, body } = await read(context, exchange, SetAccountProxySchema);
    const { proxy, country } = body;
    if ((proxy === undefined) === (country === undefined)) {
      throw new PatchbayError('invalid_request', 'either a proxy (or null for none) or a country is needed.');
    }
    const choice: ProxyChoice | null = country === undefined ? (proxy ?? null) : { country };
    await setProxy(context, { ...owner, accountId: accountOf(exchange), proxy: choice });
    return sendJson(exchange.env.requestId, 200, {});
  };
}

/** Its body. */
export const AccountOfOwnerSchema: v.GenericSchema<unknown, AccountOfOwnerBody> = v.strictObject({
  ...ownerByOperator,
});

/** `POST /operator/accounts/:id/restart` */
export function restartForOperators(context: RouteContext): Route {
  return async (exchange) => {
    const { owner } = await read(context, exchange, AccountOfOwnerSchema);
    const result = await restartAccount(context, { ...owner, accountId: accountOf(exchange) });
    return sendJson(exchange.env.requestId, 200, { result } satisfies RestartAnswer);
  };
}

/** `POST /operator/accounts/:id/resync` */
export function resyncForOperators(context: RouteContext): Route {
  return async (exchange) => {
    const { owner } = await read(context, exchange, AccountOfOwnerSchema);
    const state = await resyncAccount(context, { ...owner, accountId: accountOf(exchange) });
    return sendJson(exchange.env.requestId, 200, { state } satisfies ResyncAnswer);
  };
}

/** Its body. */
export const AssignAccountSchema: v.GenericSchema<unknown, AssignAccountBody> = v.strictObject({
  accountId: text,
  ...ownerByOperator,
});

/** `POST /operator/assign` */
export function assignForOperators(context: RouteContext): Route {
  return async (exchange) => {
    requireOwnPage(context, exchange);
    const operator = await requireOperatorOfUnclaimed(context, exchange);
    const { accountId, ...named } = await readJson(exchange, AssignAccountSchema);
    const account = await assignAccount(context, { ...actFor(operator, named), accountId });
    return sendJson(exchange.env.requestId, 200, { account } satisfies AccountAnswer);
  };
}

/** What an operator writes, and for whom. */
async function read<Body extends OwnerByOperator>(
  context: RouteContext,
  exchange: Exchange,
  schema: v.GenericSchema<unknown, Body>,
): Promise<{ operator: Identity; owner: Owner; body: Body }> {
  requireOwnPage(context, exchange);
  const operator = await requireOperator(context, exchange);
  const body = await readJson(exchange, schema);
  return { operator, owner: actFor(operator, body), body };
}

function accountOf({ req }: Exchange): string {
  return req.param('id') ?? '';
}
