import type { AccountStatus } from '../../account/account-status.ts';
import { type FirstSync, firstSyncStates } from '../../account/first-sync.ts';
import { type ProductStatus, toProductState } from '../../account/product-status.ts';
import { cutLabel } from '../cut-label.ts';
import { parseTime } from '../parse-time.ts';
import type { ParsedAccount } from '../parsed-account.ts';
import { asFields, asId, asText, isAnother } from '../read.ts';

/** One page of Unipile's account list, each row parsed on its own. */
export interface ParsedAccountPage {
  readonly rows: readonly ParsedAccount[];
  readonly hasMore: boolean;
}

/** Reads a v2 account object. Total: any input gives a result, nothing throws. */
export function parseAccount(input: unknown): ParsedAccount {
  const wire = asFields(input);
  const id = asId(wire.id);
  if (id === null || isAnother(wire, 'Account')) {
    return { ok: false, reason: 'not an account object with an id', raw: input };
  }
  const name = asText(wire.name) ?? '';
  const userId = asText(wire.user_id);
  return {
    ok: true,
    userId,
    snapshot: {
      id,
      provider: asId(wire.provider)?.toLowerCase() ?? 'unknown',
      name: cutLabel(name),
      handle: toHandle(userId, name),
      status: toAccountStatus(asText(wire.status)),
      locked: wire.is_locked === true,
      products: toProducts(asFields(wire.metadata).products_connection_status),
      firstSync: toFirstSync(wire.initial_sync),
      createdAt: parseTime(wire.created_at),
    },
  };
}

/** Reads one page of `GET /v2/accounts/`; null when it is not a list at all. */
export function parseAccountPage(input: unknown): ParsedAccountPage | null {
  const { data, has_more } = asFields(input);
  if (!Array.isArray(data)) return null;
  return { rows: data.map(parseAccount), hasMore: has_more === true };
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

/** Only ids that a person would recognise: an e-mail address, or the phone number in a WhatsApp id. */
function toHandle(userId: string | null, name: string): string | null {
  if (!userId) return null;
  const phone = /^(\d{5,20})@s\.whatsapp\.net$/.exec(userId);
  const handle = phone ? `+${phone[1]}` : userId.includes('@') ? userId : null;
  return handle === null || handle === name ? null : cutLabel(handle);
}

function toProducts(products: unknown): readonly ProductStatus[] {
  return Object.entries(asFields(products)).map(([product, word]) => ({
    product,
    ...toProductState(toAccountStatus(asText(word))),
  }));
}

function toFirstSync(input: unknown): FirstSync | null {
  if (typeof input !== 'object' || input === null) return null;
  const { status, started_at } = asFields(input);
  const state = firstSyncStates.find((known) => known === status) ?? 'unknown';
  return { state, startedAt: parseTime(started_at) };
}
