import type { ProductStatus } from '../../account/product-status.ts';
import { cutLabel } from '../cut-label.ts';
import { parseTime } from '../parse-time.ts';
import type { ParsedAccount } from '../parsed-account.ts';
import { asFields, asId, asList, asText, type Fields, isAnother } from '../read.ts';
import { toPerson } from './person.ts';
import { toProvider } from './provider-names.ts';
import { toAccountStatus, toSourceStatus } from './source-status.ts';

/** One page of v1's account list, each row parsed on its own. */
export interface ParsedAccountPage {
  readonly rows: readonly ParsedAccount[];
  /** Null on the last page. */
  readonly cursor: string | null;
}

/** Reads a v1 account object. Total: any input gives a result, nothing throws. */
export function parseAccount(input: unknown): ParsedAccount {
  const wire = asFields(input);
  const id = asId(wire.id);
  if (id === null || isAnother(wire, 'Account')) {
    return { ok: false, reason: 'not an account object with an id', raw: input };
  }
  const name = asText(wire.name) ?? '';
  const { userId, handle } = toPerson(asFields(wire.connection_params), name);
  const sources = asList(wire.sources).map(asFields);
  return {
    ok: true,
    userId,
    snapshot: {
      id,
      provider: toProvider(asText(wire.type)),
      name: cutLabel(name),
      handle: handle && cutLabel(handle),
      status: toAccountStatus(sources.map(statusWord)),
      locked: false,
      products: sources.map((source) => toProduct(source, id)),
      firstSync: null,
      createdAt: parseTime(wire.created_at),
    },
  };
}

/** Reads one page of `GET /accounts`; null when it is not a list at all. */
export function parseAccountPage(input: unknown): ParsedAccountPage | null {
  const { items, cursor } = asFields(input);
  if (!Array.isArray(items)) return null;
  return { rows: items.map(parseAccount), cursor: asText(cursor) || null };
}

function statusWord(source: Fields): string {
  return asText(source.status) ?? '';
}

const productOfSuffix: ReadonlyMap<string, string> = new Map([
  ['MAILS', 'mail'],
  ['CALENDAR', 'calendar'],
  ['MESSAGING', 'messaging'],
  ['CALLS', 'calls'],
]);

/** A source is named by what follows the account's id in its own: `<id>_MAILS` is mail. */
function toProduct(source: Fields, accountId: string): ProductStatus {
  const sourceId = asText(source.id) ?? '';
  const suffix = sourceId.startsWith(`${accountId}_`)
    ? sourceId.slice(accountId.length + 1)
    : (/_([A-Z]+)$/.exec(sourceId)?.[1] ?? sourceId);
  return {
    product: productOfSuffix.get(suffix) ?? suffix.toLowerCase(),
    ...toSourceStatus(statusWord(source)),
  };
}
