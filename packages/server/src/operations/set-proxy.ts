import type { ProxyChoice } from '../gateway/unipile-gateway.ts';
import type { RouteContext } from '../routes/exchange.ts';
import { noteOperator } from './note-operator-action.ts';
import { callPatiently, type OwnAccountInput, requireOwnAccount } from './own-account.ts';

/** Which account should connect from where. */
export interface SetProxyInput extends OwnAccountInput {
  /** Null for Unipile's choice; v2 only. */
  readonly proxy: ProxyChoice | null;
}

/** Changes where an account connects from, and reads it afterwards. */
export async function setProxy(context: RouteContext, { proxy, ...input }: SetProxyInput): Promise<void> {
  const { owner, ref } = await requireOwnAccount(context, input);
  await callPatiently(context, () => context.gateway.of(owner).setProxy(ref.accountId, proxy));
  await noteOperator(context, { owner, ref });
  context.rereadLater(owner, ref);
}
