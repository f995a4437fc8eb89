import { v1 } from '@patchbay/core/unipile';
import type { MockAccountInit } from '../../world/account-init.ts';
import { sourcesOf } from './source-words.ts';

/** The fourteen account types of v1. */
export type V1AccountType =
  | 'MOBILE'
  | 'MAIL'
  | 'GOOGLE_OAUTH'
  | 'ICLOUD'
  | 'OUTLOOK'
  | 'GOOGLE_CALENDAR'
  | 'WHATSAPP'
  | 'LINKEDIN'
  | 'SLACK'
  | 'TWITTER'
  | 'EXCHANGE'
  | 'TELEGRAM'
  | 'INSTAGRAM'
  | 'MESSENGER';

/** An account to start with, in v1's words. */
export interface V1AccountInit {
  readonly type: V1AccountType;
  /** Status of every source, or of each by its name. Default: `OK`. */
  readonly status?:
    | v1.SourceStatusWord
    | Readonly<Partial<Record<'MAILS' | 'CALENDAR', v1.SourceStatusWord>>>;
  /** The world's id; as any id that is no ULID, it is the same in v1. */
  readonly id?: string;
  readonly name?: string;
  readonly created_at?: string;
  /** LinkedIn only. */
  readonly premium?: 'recruiter' | 'sales_navigator';
}

/**
 * An account to start with, written in v1's words.
 *
 * @example createMockUnipile({ api: 'v1', accounts: [v1Account({ type: 'GOOGLE_OAUTH', status: { CALENDAR: 'PERMISSIONS' } })] })
 */
export function v1Account({ type, status = 'OK', premium, ...rest }: V1AccountInit): MockAccountInit {
  const provider = v1.toProvider(type);
  const words = Object.fromEntries(
    sourcesOf(provider).map((name) => [
      name,
      typeof status === 'string' ? status : ((status as Readonly<Record<string, string>>)[name] ?? 'OK'),
    ]),
  );
  const under = toV2Status(Object.values(words));
  const products = { classic: 'running', company: 'running', ...(premium && { [premium]: 'running' }) };
  return {
    provider,
    status: under,
    ...(premium && { metadata: { products_connection_status: products } }),
    ...rest,
    ...(under !== 'running' && { v1: { words: { under, of: words } } }),
  };
}

/** The status of v2 that comes nearest to the words of an account's sources. */
export function toV2Status(words: readonly string[]): string {
  const bad = words.filter((word) => word !== 'OK');
  if (bad.length === 0) return 'running';
  const signedOut = bad.some((word) => word === 'CREDENTIALS' || word === 'PERMISSIONS');
  if (bad.length < words.length) return signedOut ? 'partial' : 'degraded';
  return signedOut ? 'disconnected' : 'errored';
}
