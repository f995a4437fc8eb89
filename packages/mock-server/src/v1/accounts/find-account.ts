import type { v2 } from '@patchbay/core/unipile';
import { notFound } from '../v1-failure.ts';
import type { V1Call } from '../v1-route.ts';
import { toWorldId } from '../world/v1-id.ts';

/** The account that a call names. @throws V1Failure (404) when there is none. */
export function findAccount({ world }: V1Call, id: string): v2.WireAccount {
  const account = world.accounts.get(toWorldId(world.accounts, id));
  if (!account) throw notFound('Account');
  return account;
}
