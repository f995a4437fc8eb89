import { PatchbayError } from '@patchbay/core';
import type { ProxyChoice } from '../gateway/unipile-gateway.ts';
import type { RouteContext } from '../routes/exchange.ts';
import { noteOperator } from './note-operator-action.ts';
import { callOnce, type OwnAccountInput } from './own-account.ts';

/** Which account should connect from where. */
export interface SetProxyInput extends OwnAccountInput {
  /** Null for Unipile's choice; v2 only. */
  readonly proxy: ProxyChoice | null;
}

/** Changes where an account connects from, once, since Unipile starts it anew each time; and reads it afterwards. */
export async function setProxy(context: RouteContext, { proxy, ...input }: SetProxyInput): Promise<void> {
  if (proxy === undefined) {
    throw new PatchbayError(
      'invalid_request',
      'setProxy: proxy is missing. Pass { country }, { host, port }, or null for Unipile’s choice.',
    );
  }
  await callOnce(context, input, async (accountId, own) => {
    await context.gateway.of(own.owner).setProxy(accountId, proxy);
    await noteOperator(context, own);
  });
}
