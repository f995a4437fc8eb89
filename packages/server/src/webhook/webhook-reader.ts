import { assertNever } from '@patchbay/core';
import { type UnipileWebhook, v1, v2 } from '@patchbay/core/unipile';
import type { DeliverySource } from '../store/patchbay-store.ts';
import type { UnipileSettings } from '../unipile-settings.ts';
import type { Refusal } from './refusals.ts';
import { type Sender, toSender } from './sender.ts';
import { toHeaderProof } from './verify-header-secret.ts';
import { toSignatureProof, whyNotSigned } from './verify-signature.ts';
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

/** Reads what proves a message, once; then tells of each secret whether it is proven by that. */
type ReadProof = (...message: Message) => (secret: string) => boolean;

/** The reader for the generation in use. */
export function createWebhookReader(settings: UnipileSettings, secrets: WebhookSecrets): WebhookReader {
  const proveBy = (readProof: ReadProof): Pick<WebhookReader, 'findSender' | 'findSenderNow'> => {
    function find(list: readonly WebhookSecret[], ...message: Message): Sender | null {
      const isProvenBy = readProof(...message);
      // Every secret is tried: which of them fitted must not show in the time.
      return toSender(list.filter((secret) => isProvenBy(textOf(secret))));
    }
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
        ...proveBy((headers, body, now) => toSignatureProof(headers.get(v2.SIGNATURE_HEADER), body, now)),
        whyRefused: (headers, now) => whyNotSigned(headers.get(v2.SIGNATURE_HEADER), now),
        parse: v2.parseWebhook,
      };
    case 'v1':
      // v1 signs nothing: it sends the headers it was registered with.
      return {
        source: 'unipile-v1',
        ...proveBy((headers) => toHeaderProof(headers.get(settings.webhookHeader))),
        whyRefused: (headers) =>
          headers.get(settings.webhookHeader) === null ? 'unproven' : 'unknown-secret',
        parse: v1.parseWebhook,
      };
    default:
      return assertNever(settings);
  }
}
