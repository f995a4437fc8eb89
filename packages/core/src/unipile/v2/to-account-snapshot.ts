import * as v from 'valibot';
import type { AccountSnapshot } from '../../account/account-report.ts';
import type { AccountStatus } from '../../account/account-status.ts';
import type { FirstSync } from '../../account/first-sync.ts';
import { type ProductStatus, toProductState } from '../../account/product-status.ts';
import { parseTime } from '../parse-time.ts';
import { type ReadableAccount, ReadableAccountSchema, WireAccountPageSchema } from './wire-account.ts';

/** What reading an account object gave: the account, or why it is not one. */
export type ParsedAccount =
  | { readonly ok: true; readonly snapshot: AccountSnapshot; readonly userId: string | null }
  | { readonly ok: false; readonly reason: string; readonly raw: unknown };

/** One page of Unipile's account list, each row parsed on its own. */
export interface ParsedAccountPage {
  readonly rows: readonly ParsedAccount[];
  readonly hasMore: boolean;
}

/** Reads a v2 account object. Total: any input gives a result, nothing throws. */
export function parseAccount(input: unknown): ParsedAccount {
  const parsed = v.safeParse(ReadableAccountSchema, input);
  if (!parsed.success) return { ok: false, reason: 'not an account object with an id', raw: input };
  return { ok: true, snapshot: toSnapshot(parsed.output), userId: parsed.output.user_id };
}

/** Reads one page of `GET /v2/accounts/`; null when it is not a list at all. */
export function parseAccountPage(input: unknown): ParsedAccountPage | null {
  const parsed = v.safeParse(WireAccountPageSchema, input);
  if (!parsed.success) return null;
  return { rows: parsed.output.data.map(parseAccount), hasMore: parsed.output.has_more };
}

/**
 * Turns a v2 status word into ours.
 *
 * The account object has no reason, so an interruption has no known cause here; a webhook may tell it.
 * `disconnected` is documented as "the credentials … are expired or revoked", hence the cause.
 */
export function toAccountStatus(word: string | null): AccountStatus {
  switch (word) {
    case 'running':
      return { kind: 'running' };
    case 'disconnected':
      return { kind: 'disconnected', cause: 'credentials' };
    case 'partial':
      return { kind: 'partial', cause: 'credentials' };
    case 'degraded':
      return { kind: 'degraded', cause: null };
    case 'errored':
      return { kind: 'errored', cause: null };
    case 'paused':
      return { kind: 'paused' };
    default:
      return { kind: 'unknown', raw: word ?? '' };
  }
}

function toSnapshot(wire: ReadableAccount): AccountSnapshot {
  const name = wire.name ?? '';
  return {
    id: wire.id,
    provider: wire.provider ?? 'unknown',
    name,
    handle: toHandle(wire.user_id, name),
    status: toAccountStatus(wire.status),
    locked: wire.is_locked,
    products: toProducts(wire.metadata.products_connection_status),
    firstSync: wire.initial_sync ? toFirstSync(wire.initial_sync) : null,
    createdAt: parseTime(wire.created_at),
  };
}

/** Only ids that a person would recognise: an e-mail address, or the phone number in a WhatsApp id. */
function toHandle(userId: string | null, name: string): string | null {
  if (!userId) return null;
  const phone = /^(\d{5,20})@s\.whatsapp\.net$/.exec(userId);
  const handle = phone ? `+${phone[1]}` : userId.includes('@') ? userId : null;
  return handle === name ? null : handle;
}

function toProducts(products: Readonly<Record<string, unknown>> | null): readonly ProductStatus[] {
  return Object.entries(products ?? {}).map(([product, word]) => ({
    product,
    ...toProductState(toAccountStatus(typeof word === 'string' ? word : null)),
  }));
}

function toFirstSync({ status, started_at }: NonNullable<ReadableAccount['initial_sync']>): FirstSync {
  const known = status === 'pending' || status === 'running' || status === 'failed' || status === 'completed';
  return { state: known ? status : 'unknown', startedAt: parseTime(started_at) };
}
