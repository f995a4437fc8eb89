import type { v2 } from '@patchbay/core/unipile';
import type { World } from '../world/world.ts';

/** What `GET /control/state` tells. It holds neither the API key nor a signing secret. */
export interface ControlState {
  readonly origin: string;
  readonly accounts: readonly v2.WireAccount[];
  readonly webhooks: readonly { readonly id: string; readonly url: string; readonly enabled: boolean }[];
  /** Newest first, at most fifty. */
  readonly deliveries: readonly ShownDelivery[];
}

/** One attempt to deliver, as the control page lists it. */
export interface ShownDelivery {
  readonly id: string;
  readonly sent_at: string;
  readonly event_id: string;
  readonly event_type: string;
  readonly account_id: string;
  readonly url: string;
  readonly attempt: number;
  /** The receiver's answer code; null where no answer came. */
  readonly http_status: number | null;
  readonly error: string | null;
}

/** How many deliveries the control page looks back. */
const SHOWN_DELIVERIES = 50;

/** The state of the world, for people and for tests. */
export function controlState(world: World): ControlState {
  return {
    origin: world.origin,
    accounts: world.accounts.list(),
    webhooks: [
      ...[...world.endpoints.values()].map(({ id, url, enabled }) => ({ id, url, enabled })),
      ...[...(world.v1?.webhooks.values() ?? [])].map(({ id, request_url, enabled }) => ({
        id,
        url: request_url,
        enabled,
      })),
    ],
    deliveries: world.dispatcher
      .deliveries()
      .slice(-SHOWN_DELIVERIES)
      .reverse()
      .map(({ id, sentAt, event, endpointUrl, attempt, answer, error }) => ({
        id,
        sent_at: new Date(sentAt).toISOString(),
        event_id: event.id,
        event_type: event.type,
        account_id: event.account_id,
        url: endpointUrl,
        attempt,
        http_status: answer?.status ?? null,
        error,
      })),
  };
}
