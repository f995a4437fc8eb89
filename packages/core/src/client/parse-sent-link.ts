import { toConnectResult } from '../connect/connect-result.ts';
import type {
  LinkConfigurationView,
  LinkSignInMethod,
  ProxyProtocol,
  ProxyView,
  SharedLink,
} from './operator-contract.ts';
import { asNumber, asRecord, asText, asWord } from './read-fields.ts';
import { linkStates, type RepairLink, type SentLink } from './repair-links-contract.ts';

/** Reads a repair link; null without an id or an account. */
export function parseRepairLink(input: unknown): RepairLink | null {
  const link = parseSentLink(input);
  const accountId = asText(asRecord(input).accountId);
  return link && accountId !== '' ? { ...link, accountId } : null;
}

/** Reads a shared link; null without an id. */
export function parseSharedLink(input: unknown): SharedLink | null {
  const link = parseSentLink(input);
  const { ownerId, providers, configuration } = asRecord(input);
  if (!link) return null;
  return {
    ...link,
    ownerId: asText(ownerId),
    providers: Array.isArray(providers) ? texts(providers) : '*',
    configuration: parseConfiguration(asRecord(configuration)),
  };
}

function parseSentLink(input: unknown): SentLink | null {
  const row = asRecord(input);
  const id = asText(row.id);
  if (id === '') return null;
  return {
    id,
    state: asWord(linkStates, row.state) ?? 'expired',
    note: asText(row.note) || null,
    createdAt: asNumber(row.createdAt) ?? 0,
    expiresAt: asNumber(row.expiresAt) ?? 0,
    usedAt: asNumber(row.usedAt),
    revokedAt: asNumber(row.revokedAt),
    outcome: row.outcome == null ? null : toConnectResult(row.outcome),
  };
}

const protocols: readonly ProxyProtocol[] = ['https', 'http', 'socks5'];
const methods: readonly LinkSignInMethod[] = ['credentials', 'cookies'];

function parseConfiguration(row: Record<string, unknown>): LinkConfigurationView {
  const { country, products, oauthScopes, allowedMethods } = row;
  const proxy = parseProxy(row.proxy);
  return {
    ...(proxy && { proxy }),
    ...(typeof country === 'string' && { country }),
    ...(Array.isArray(products) && { products: texts(products) }),
    ...(Array.isArray(oauthScopes) && { oauthScopes: texts(oauthScopes) }),
    ...(Array.isArray(allowedMethods) && {
      allowedMethods: methods.filter((method) => allowedMethods.includes(method)),
    }),
  };
}

function parseProxy(input: unknown): ProxyView | null {
  const { host, port, protocol, username, hasPassword } = asRecord(input);
  if (typeof host !== 'string') return null;
  const known = asWord(protocols, protocol);
  return {
    host,
    port: asNumber(port) ?? 0,
    ...(known && { protocol: known }),
    ...(typeof username === 'string' && { username }),
    hasPassword: hasPassword === true,
  };
}

function texts(input: readonly unknown[]): string[] {
  return input.filter((text) => typeof text === 'string');
}
