import { v1, type v2 } from '@patchbay/core/unipile';
import type { World } from '../../world/world.ts';
import { connectionParams } from './connection-params.ts';
import { sourceWords } from './source-words.ts';
import { toV1Id } from './v1-id.ts';

/** An account of the world as v1 presents it. */
export function toWireAccount(world: World, account: v2.WireAccount): v1.WireAccount {
  const id = toV1Id(account.id);
  return {
    object: 'Account',
    type: v1.toAccountType(account.provider),
    id,
    name: toName(account),
    created_at: account.created_at,
    connection_params: connectionParams(account, world.v1?.traits.get(account.id)),
    groups: [],
    sources: [...sourceWords(world, account)].map(([name, status]) => ({ id: `${id}_${name}`, status })),
  };
}

/** v1 writes phone numbers without the plus. */
function toName({ name, provider, user_id }: v2.WireAccount): string {
  return provider === 'whatsapp' ? (name ?? user_id).replace(/^\+/, '') : (name ?? user_id);
}
