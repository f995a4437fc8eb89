import { assertNever } from '@patchbay/core';
import { type UnipileWebhook, v1, v2 } from '@patchbay/core/unipile';
import type { DeliverySource } from '../store/patchbay-store.ts';
import type { UnipileSettings } from '../unipile-settings.ts';
import { isHeaderSecret } from './verify-header-secret.ts';
import { isSignedDelivery } from './verify-signature.ts';

/** How one generation's webhooks are told from forgeries, and read. */
export interface WebhookReader {
  readonly source: DeliverySource;
  /** Says only yes or no, so that a forger learns nothing. */
  isGenuine(headers: Headers, body: Uint8Array, now: number): boolean;
  parse(json: unknown, receivedAt: number): UnipileWebhook;
}

/** The reader for the generation in use. */
export function createWebhookReader(settings: UnipileSettings, secrets: readonly string[]): WebhookReader {
  switch (settings.generation) {
    case 'v2':
      return {
        source: 'unipile-v2',
        isGenuine: (headers, body, now) =>
          isSignedDelivery(headers.get(v2.SIGNATURE_HEADER), body, secrets, now),
        parse: v2.parseWebhook,
      };
    case 'v1':
      // v1 signs nothing: it sends the headers it was registered with.
      return {
        source: 'unipile-v1',
        isGenuine: (headers) => isHeaderSecret(headers.get(settings.webhookHeader), secrets),
        parse: v1.parseWebhook,
      };
    default:
      return assertNever(settings);
  }
}
