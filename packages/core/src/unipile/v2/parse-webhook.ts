import type { AccountStatement } from '../../account/account-report.ts';
import type { AccountStatus } from '../../account/account-status.ts';
import type { OutageCause } from '../../account/cause.ts';
import { parseTime } from '../parse-time.ts';
import { asFields, asId, asText, type Fields } from '../read.ts';
import type { UnipileWebhook } from '../unipile-webhook.ts';
import { toAccountStatus } from './to-account-snapshot.ts';

/** What a v2 delivery turned out to be; every event has an id. */
export type ParsedWebhook = UnipileWebhook<string>;

/**
 * Reads a v2 webhook body that was already parsed as JSON, in its long form or in the short one of older
 * documents. Total: any input gives a result.
 */
export function parseWebhook(input: unknown, receivedAt: number): ParsedWebhook {
  const event = asFields(input);
  const eventId = asId(event.id);
  const type = asId(event.type);
  if (eventId === null || type === null) {
    return { kind: 'unrecognized', reason: 'not an event with an id and a type' };
  }
  const payload = asFields(event.payload);
  const statement = toStatement(type, payload);
  if (!statement)
    return { kind: 'ignored', eventId, type, reason: 'not about a connection, or not known yet' };
  const accountId = asId(event.account_id) ?? asId(asFields(payload.account).id);
  if (accountId === null) return { kind: 'ignored', eventId, type, reason: 'names no account' };
  const at = parseTime(payload.timestamp) ?? parseTime(event.created_at);
  return {
    kind: 'report',
    eventId,
    type,
    report: { accountId, source: 'webhook', at, receivedAt, statement },
    // Documented inside the payload; one integration reads it beside.
    state: asText(payload.state) ?? asText(event.state),
  };
}

function toStatement(type: string, payload: Fields): AccountStatement | null {
  switch (type) {
    case 'account.add':
    case 'account.reconnect':
      return { says: 'signed-in' };
    case 'account.remove':
      return { says: 'removed' };
    case 'account.locked':
      return { says: 'lock', locked: true };
    case 'account.unlocked':
      return { says: 'lock', locked: false };
    case 'account.initial_sync.running':
      return { says: 'first-sync', state: 'running', product: null };
    case 'account.initial_sync.failed':
      return { says: 'first-sync', state: 'failed', product: null };
    case 'account.initial_sync.completed':
      return { says: 'first-sync', state: 'completed', product: null };
    default:
      return type.startsWith('account.status.') ? toStatusStatement(type, payload) : null;
  }
}

/** A status word that is not known yet is not taken for a status: the account is read instead. */
function toStatusStatement(type: string, payload: Fields): AccountStatement {
  const status = toAccountStatus(type.slice('account.status.'.length));
  if (status.kind === 'unknown') return { says: 'something', raw: type };
  return { says: 'status', status: withReason(status, payload.reason), product: asId(payload.product) };
}

const reasons: readonly OutageCause[] = ['unipile', 'proxy', 'provider'];

function withReason(status: AccountStatus, reason: unknown): AccountStatus {
  if (status.kind !== 'errored') return status;
  return { kind: 'errored', cause: reasons.find((word) => word === reason) ?? null };
}
