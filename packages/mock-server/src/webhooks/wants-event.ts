import type { v2 } from '@patchbay/core/unipile';
import type { StoredEndpoint } from '../world/world.ts';
import { eventTypes } from './event-types.ts';

/**
 * Whether an endpoint gets an event. A type that Unipile does not have yet goes to everyone: nobody could have
 * asked for it, and how a receiver takes it is what one wants to see.
 */
export function wantsEvent(endpoint: StoredEndpoint, event: v2.WireEvent): boolean {
  // Only v1 has these.
  if (event.type.startsWith('v1.')) return false;
  const { enabled, trigger_events, account_ids } = endpoint;
  const rightType = trigger_events.includes(event.type) || !eventTypes.includes(event.type);
  return enabled && rightType && (account_ids.length === 0 || account_ids.includes(event.account_id));
}
