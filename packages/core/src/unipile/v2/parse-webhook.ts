import * as v from 'valibot';
import type { AccountReport, AccountStatement } from '../../account/account-report.ts';
import type { AccountStatus } from '../../account/account-status.ts';
import type { OutageCause } from '../../account/cause.ts';
import { parseTime } from '../parse-time.ts';
import { toAccountStatus } from './to-account-snapshot.ts';
import { type ReadableEvent, ReadableEventSchema } from './wire-event.ts';

/** What a webhook body turned out to be. */
export type ParsedWebhook =
  | {
      readonly kind: 'report';
      readonly eventId: string;
      readonly type: string;
      readonly report: AccountReport;
      /** The `state` of the auth link that led here, where one was given. */
      readonly state: string | null;
    }
  /** A well-formed event that says nothing about an account's connection, or that this version does not know. */
  | { readonly kind: 'ignored'; readonly eventId: string; readonly type: string; readonly reason: string }
  | { readonly kind: 'unrecognized'; readonly reason: string };

/** Reads a v2 webhook body that was already parsed as JSON. Total: any input gives a result. */
export function parseWebhook(input: unknown, receivedAt: number): ParsedWebhook {
  const parsed = v.safeParse(ReadableEventSchema, input);
  if (!parsed.success) return { kind: 'unrecognized', reason: 'not an event with an id and a type' };
  const event = parsed.output;
  const { id: eventId, type, account_id: accountId } = event;
  const statement = toStatement(event);
  if (!statement)
    return { kind: 'ignored', eventId, type, reason: 'not about a connection, or not known yet' };
  if (!accountId) return { kind: 'ignored', eventId, type, reason: 'names no account' };
  const at = parseTime(event.payload.timestamp) ?? parseTime(event.created_at);
  return {
    kind: 'report',
    eventId,
    type,
    report: { accountId, source: 'webhook', at, receivedAt, statement },
    state: typeof event.payload.state === 'string' ? event.payload.state : null,
  };
}

function toStatement({ type, payload }: ReadableEvent): AccountStatement | null {
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
    case 'account.initial_sync.failed':
    case 'account.initial_sync.completed':
      return { says: 'something', raw: type };
    default:
      return type.startsWith('account.status.') ? toStatusStatement(type, payload) : null;
  }
}

/** A status word that is not known yet is not taken for a status: the account is read instead. */
function toStatusStatement(type: string, payload: ReadableEvent['payload']): AccountStatement {
  const status = toAccountStatus(type.slice('account.status.'.length));
  if (status.kind === 'unknown') return { says: 'something', raw: type };
  return {
    says: 'status',
    status: withReason(status, payload.reason),
    product: typeof payload.product === 'string' ? payload.product : null,
  };
}

function withReason(status: AccountStatus, reason: unknown): AccountStatus {
  if (status.kind !== 'errored') return status;
  const known: readonly unknown[] = ['unipile', 'proxy', 'provider'] satisfies OutageCause[];
  return known.includes(reason) ? { kind: 'errored', cause: reason as OutageCause } : status;
}
