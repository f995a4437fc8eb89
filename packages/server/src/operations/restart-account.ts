import { PatchbayError } from '@patchbay/core';
import type { ResyncState } from '../gateway/unipile-gateway.ts';
import { toOwner } from '../owner.ts';
import type { RouteContext } from '../routes/exchange.ts';
import { noteOperator } from './note-operator-action.ts';
import { callOnce, type OwnAccountInput } from './own-account.ts';

/** Starts an account that stopped, once, and reads it afterwards. */
export async function restartAccount(
  context: RouteContext,
  input: OwnAccountInput,
): Promise<'restarted' | 'failed'> {
  const { restartAccount: restart } = context.gateway.of(toOwner(input));
  if (!restart) throw onlyV1('restart');
  return callOnce(context, input, async (accountId, own) => {
    const outcome = await restart(accountId);
    if (outcome === 'restarted') await noteOperator(context, own);
    return outcome;
  });
}

/** Fetches the history of an account again, once, and reads it afterwards. */
export async function resyncAccount(context: RouteContext, input: OwnAccountInput): Promise<ResyncState> {
  const { resyncAccount: resync } = context.gateway.of(toOwner(input));
  if (!resync) throw onlyV1('resync');
  return callOnce(context, input, resync);
}

function onlyV1(what: string): PatchbayError {
  return new PatchbayError('invalid_request', `${what}: only Unipile v1 has it; v2 does it by itself.`);
}
