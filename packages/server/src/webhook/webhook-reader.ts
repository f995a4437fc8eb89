import { assertNever } from '@patchbay/core';
import { type UnipileWebhook, v1, v2 } from '@patchbay/core/unipile';
import type { DeliverySource } from '../store/patchbay-store.ts';
import type { UnipileSettings } from '../unipile-settings.ts';
import type { Refusal } from './refusals.ts';
import { type Sender, toSender } from './sender.ts';
import { isHeaderSecret } from './verify-header-secret.ts';
import { isSignedDelivery, whyNotSigned } from './verify-signature.ts';
import { textOf, type WebhookSecret, type WebhookSecrets } from './webhook-secrets.ts';

/** How one generation's webhooks are told from forgeries, and read. */
export interface WebhookReader {
  readonly source: DeliverySource;
  /** By the secrets known; null for a forgery, whatever is wrong with it, so that a forger learns nothing. */
  findSender(headers: Headers, body: Uint8Array, now: number): Sender | null;
  /** The same, by the secrets of this moment. */
  findSenderNow(headers: Headers, body: Uint8Array, now: number): Promise<Sender | null>;
  /** Why that was no, for our log alone. */
  whyRefused(headers: Headers, now: number): Refusal;
  parse(json: unknown, receivedAt: number): UnipileWebhook;
}

type Message = [headers: Headers, body: Uint8Array, now: number];

/** Whether a message was proven by one of some secrets. */
type Proof = (...args: [...Message, secrets: readonly string[]]) => boolean;

/** The reader for the generation in use. */
export function createWebhookReader(settings: UnipileSettings, secrets: WebhookSecrets): WebhookReader {
  const proveBy = (isProven: Proof): Pick<WebhookReader, 'findSender' | 'findSenderNow'> => {
    // Every secret is tried: which of them fitted must not show in the time.
    const find = (list: readonly WebhookSecret[], ...message: Message): Sender | null =>
      toSender(list.filter((secret) => isProven(...message, [textOf(secret)])));
    return {
      findSender: (...message) => find(secrets.known(), ...message),
      async findSenderNow(...message) {
        const known = secrets.known();
        const fresh = await secrets.fresh();
        return fresh === known ? null : find(fresh, ...message);
      },
    };
  };
  switch (settings.generation) {
    case 'v2':
      return {
        source: 'unipile-v2',
        ...proveBy((headers, body, now, list) =>
          isSignedDelivery(headers.get(v2.SIGNATURE_HEADER), body, list, now),
        ),
        whyRefused: (headers, now) => whyNotSigned(headers.get(v2.SIGNATURE_HEADER), now),
        parse: v2.parseWebhook,
      };
    case 'v1':
      // v1 signs nothing: it sends the headers it was registered with.
      return {
        source: 'unipile-v1',
        ...proveBy((headers, _body, _now, list) => isHeaderSecret(headers.get(settings.webhookHeader), list)),
        whyRefused: (headers) =>
          headers.get(settings.webhookHeader) === null ? 'unproven' : 'unknown-secret',
        parse: v1.parseWebhook,
      };
    default:
      return assertNever(settings);
  }
}
