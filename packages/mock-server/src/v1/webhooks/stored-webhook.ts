import type { v1 } from '@patchbay/core/unipile';

/** What a v1 webhook listens to. */
export const webhookSources = ['messaging', 'users', 'account_status', 'email', 'email_tracking'] as const;

/** A v1 webhook as the mock remembers it, secrets in its headers included. */
export interface StoredWebhook {
  readonly id: string;
  readonly source: (typeof webhookSources)[number];
  readonly request_url: string;
  readonly name: string | null;
  readonly format: 'json' | 'form';
  /** The world's ids; null: all accounts, present and future. */
  readonly accountIds: readonly string[] | null;
  readonly enabled: boolean;
  /** Sent with every delivery as they are; also the only source of a content type. */
  readonly headers: readonly v1.WebhookHeader[];
  readonly events: readonly string[];
  readonly data: readonly { readonly name: string; readonly key: string }[];
}
