import { v1, type v2 } from '@patchbay/core/unipile';
import type { Destination, Parcel, ParcelMaker } from '../../webhooks/parcel.ts';
import type { World } from '../../world/world.ts';
import { toV1Id } from '../world/v1-id.ts';
import type { V1Side } from '../world/v1-side.ts';
import type { StoredWebhook } from './stored-webhook.ts';
import { toV1Messages, type V1Message } from './v1-messages.ts';

/** The event that carries a call of `notify_url`; its payload is {@link NotifyCall}. */
export const NOTIFY = 'v1.notify';

/** What `notify_url` is told, and where it is. */
export interface NotifyCall {
  readonly url: string;
  readonly body: { readonly status: string; readonly account_id: string; readonly name?: string };
}

/** Parcels for v1: nested AccountStatus envelopes with static headers, and the flat call of `notify_url`. */
export function v1Parcels(world: World, side: V1Side): ParcelMaker {
  return (event) => {
    if (event.type === NOTIFY) return [notifyParcel(world, event)];
    const messages = toV1Messages(world, side, event);
    return messages.flatMap((message) =>
      [...side.webhooks.values()]
        .filter((webhook) => wants(webhook, message, event))
        .map((webhook) => webhookParcel(world, side, webhook, message, event)),
    );
  };
}

function wants(webhook: StoredWebhook, { event: name }: V1Message, { account_id }: v2.WireEvent): boolean {
  const { enabled, source, events, accountIds } = webhook;
  if (!enabled || source !== 'account_status') return false;
  return (name === null || events.includes(name)) && (accountIds === null || accountIds.includes(account_id));
}

function webhookParcel(
  world: World,
  side: V1Side,
  { id, format }: StoredWebhook,
  { word, product }: V1Message,
  event: v2.WireEvent,
): Parcel {
  const status = {
    account_id: toV1Id(event.account_id),
    message: word,
    account_type: v1.toAccountType(event.account_provider ?? 'unknown'),
    ...(product !== undefined && { product }),
  };
  return {
    endpointId: id,
    event,
    body: format === 'json' ? JSON.stringify({ AccountStatus: status }) : toForm(status),
    exactly200: true,
    retryDelaysMs: world.choices.v1RetryDelaysMs,
    destination: () => toDestination(side.webhooks.get(id)),
  };
}

/** How the envelope nests in a form is not documented. */
function toForm(status: Readonly<Record<string, string>>): string {
  const fields = Object.entries(status).map(([name, value]) => [`AccountStatus[${name}]`, value]);
  return new URLSearchParams(Object.fromEntries(fields)).toString();
}

function toDestination(webhook: StoredWebhook | undefined): Destination | null {
  if (!webhook?.enabled) return null;
  const { request_url: url, headers } = webhook;
  return {
    url,
    // Nothing is signed: a forger is somebody without the right header values.
    headers: ({ forged }) =>
      Object.fromEntries(
        headers.map(({ key, value }) => [
          key.toLowerCase(),
          forged && key.toLowerCase() !== 'content-type' ? `not ${value}` : value,
        ]),
      ),
  };
}

function notifyParcel(world: World, event: v2.WireEvent): Parcel {
  const { url, body } = event.payload as unknown as NotifyCall;
  return {
    endpointId: 'notify_url',
    event,
    body: JSON.stringify(body),
    exactly200: true,
    retryDelaysMs: world.choices.v1NotifyDelaysMs,
    destination: () => ({ url, headers: () => ({ 'content-type': 'application/json' }) }),
  };
}
