import type { MockAccountInit } from './account-init.ts';

/** Providers of Unipile v2's schema. */
export type V2Provider =
  | 'mock'
  | 'whatsapp'
  | 'linkedin'
  | 'google'
  | 'outlook'
  | 'imap'
  | 'telegram'
  | 'instagram';

/** Statuses of Unipile v2's schema; `paused` is an older one. */
export type V2Status = 'running' | 'errored' | 'disconnected' | 'degraded' | 'partial' | 'paused';

/**
 * An account to start with, in v2's words. Its products follow its status.
 *
 * @example createMockUnipile({ accounts: [v2Account('linkedin', 'partial'), v2Account('google')] })
 */
export function v2Account(
  provider: V2Provider,
  status: V2Status = 'running',
  more: Omit<MockAccountInit, 'provider' | 'status'> = {},
): MockAccountInit {
  return { ...more, provider, status };
}
