import type { v2 } from '@patchbay/core/unipile';
import type { World } from '../world/world.ts';

/** An event to send as it is; the parts of the envelope that are not given are filled in. */
export type MockEvent = Partial<v2.WireEvent> & Pick<v2.WireEvent, 'type' | 'account_id'>;

/** A whole event about an account, with a fresh id. */
export function makeEvent(world: World, given: MockEvent): v2.WireEvent {
  const { clock, ids, applicationId, choices } = world;
  const { account_id, type, payload = {}, ...rest } = given;
  const account = world.accounts.get(account_id) ?? world.accounts.removed(account_id);
  return {
    id: rest.id ?? ids.next('evt_'),
    created_at: rest.created_at ?? new Date(clock.now()).toISOString(),
    account_id,
    account_provider: account?.provider ?? 'mock',
    account_name: account?.name ?? '',
    application_id: applicationId,
    application_production: choices.applicationProduction,
    type,
    payload,
    ...rest,
  };
}
