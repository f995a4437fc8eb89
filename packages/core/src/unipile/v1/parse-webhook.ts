import type { AccountStatement } from '../../account/account-report.ts';
import { asFields, asId, asText } from '../read.ts';
import type { UnipileWebhook } from '../unipile-webhook.ts';
import { toSourceStatus } from './source-status.ts';

/** What a v1 delivery turned out to be: no event id and no time, whichever form it has. */
export type ParsedWebhook = UnipileWebhook<null>;

/** The two forms in which v1 speaks of an account: the webhook's nested one and the notify call's flat one. */
export type RecognisedMessage =
  | {
      readonly form: 'account-status' | 'notify';
      /** `CREDENTIALS`, `SYNC_SUCCESS`, …, as it came. */
      readonly word: string;
      readonly accountId: string | null;
      /** `Account.type`, where the form has it. */
      readonly accountType: string | null;
      /** LinkedIn sends one SYNC_SUCCESS per product; its place was never seen, inside the envelope is assumed. */
      readonly product: string | null;
      /** What we named the hosted link; only the notify call has it. */
      readonly name: string | null;
    }
  /** A webhook of another source: messages, mails, relations. */
  | { readonly form: 'other'; readonly word: string }
  | { readonly form: 'unrecognized'; readonly reason: string };

/** Tells v1's forms apart: `{AccountStatus:{account_id,message,…}}` and `{status,account_id,name}`. Total. */
export function recogniseMessage(input: unknown): RecognisedMessage {
  const body = asFields(input);
  if (body.AccountStatus !== undefined) {
    const { message, account_id, account_type, product } = asFields(body.AccountStatus);
    const word = asId(message);
    if (word === null) return { form: 'unrecognized', reason: 'an AccountStatus without a message' };
    return {
      form: 'account-status',
      word,
      accountId: asId(account_id),
      accountType: asText(account_type),
      product: asId(product) ?? asId(body.product),
      name: null,
    };
  }
  const event = asId(body.event);
  if (event !== null) return { form: 'other', word: event };
  const word = asId(body.status);
  const accountId = asId(body.account_id);
  if (word === null || accountId === null) {
    return { form: 'unrecognized', reason: 'neither an AccountStatus nor a notify call' };
  }
  return { form: 'notify', word, accountId, accountType: null, product: null, name: asText(body.name) };
}

/** Reads a v1 webhook or notify call that was already parsed as JSON. Total: any input gives a result. */
export function parseWebhook(input: unknown, receivedAt: number): ParsedWebhook {
  const message = recogniseMessage(input);
  if (message.form === 'unrecognized') return { kind: 'unrecognized', reason: message.reason };
  const ignored = (reason: string): ParsedWebhook => ({
    kind: 'ignored',
    eventId: null,
    type: message.word,
    reason,
  });
  if (message.form === 'other') return ignored('not about a connection');
  const { word, accountId, product, name } = message;
  if (accountId === null) return ignored('names no account');
  const statement = toStatement(word, product);
  return {
    kind: 'report',
    eventId: null,
    type: word,
    report: { accountId, source: 'webhook', at: null, receivedAt, statement },
    state: name,
  };
}

/** Events are never statuses; a word that is neither asks for a read. */
function toStatement(word: string, product: string | null): AccountStatement {
  switch (word.toUpperCase()) {
    case 'CREATION_SUCCESS':
    case 'RECONNECTED':
      return { says: 'signed-in' };
    case 'DELETED':
      return { says: 'removed' };
    // "The account (re)synchronization is finished": with a product, that product's.
    case 'SYNC_SUCCESS':
      return { says: 'first-sync', state: 'completed', product };
    default: {
      const status = toSourceStatus(word);
      return status.kind === 'unknown'
        ? { says: 'something', raw: word }
        : { says: 'status', status, product };
    }
  }
}
