import type { Clock } from '@patchbay/core';
import type { Generation, Owner } from '../owner.ts';
import { toApiUrl, type UnipileSettings } from '../unipile-settings.ts';
import { createGateway } from './create-gateway.ts';
import { isHeaderValue } from './header-value.ts';
import { createLazyGateway } from './lazy-gateway.ts';
import { createPace } from './pace.ts';
import type { UnipileConnection } from './send-to-unipile.ts';
import type { FindCredentials, UnipileCredentials } from './unipile-credentials.ts';
import { GatewayError, type UnipileGateway } from './unipile-gateway.ts';

/** Unipile as each tenant reaches it. */
export interface TenantGateways {
  readonly generation: Generation;
  /** Whether each tenant has credentials of its own, so that what its key sees is its own. */
  readonly perTenant: boolean;
  /** The gateway of a tenant. What is wrong with its credentials is an error of its calls, and of no other tenant's. */
  of(tenant: Pick<Owner, 'tenantId'>): UnipileGateway;
  /**
   * How a tenant's application is reached, for what is beside accounts.
   *
   * @throws GatewayError where the tenant has no credentials.
   */
  connect(tenant: Pick<Owner, 'tenantId'>): Promise<TenantConnection>;
  /** Tenants of one lane share a key, and with it what Unipile lets them do at once. */
  lane(tenant: Pick<Owner, 'tenantId'>): string;
}

/** A connection, and the key for webhook endpoints where it is another. */
export interface TenantConnection {
  readonly connection: UnipileConnection;
  readonly serviceKey: string | null;
}

/** What the process gives to every connection. */
export type ConnectionPorts = Pick<UnipileConnection, 'fetch' | 'clock' | 'signal'>;

/** How long an app's answer is believed, in milliseconds: keys are replaced without a restart. */
const CREDENTIALS_LIFE_MS = 60_000;

/** Longest wait for an app's answer, in milliseconds. */
const LOOK_UP_MS = 10_000;

/** Above so many tenants the one that was looked up longest ago is forgotten. */
const MANY = 10_000;

/** A tenant whose credentials are known. */
interface Entry extends TenantConnection {
  readonly gateway: UnipileGateway;
  /** What it was opened with, to tell whether it changed. */
  readonly credentials: string;
  readonly until: number;
}

/** Creates the gateways that the configuration asks for: one for all, or one for each tenant when it is needed. */
export function createTenantGateways(settings: UnipileSettings, ports: ConnectionPorts): TenantGateways {
  const { generation, credentials } = settings;
  if (typeof credentials !== 'function') {
    const shared = open(settings, ports, credentials);
    return {
      generation,
      perTenant: false,
      of: () => shared.gateway,
      connect: async () => shared,
      lane: () => '',
    };
  }
  const known = new Map<string, Entry>();
  const asking = new Map<string, Promise<Entry>>();

  async function ask(tenantId: string, find: FindCredentials): Promise<Entry> {
    const found = check(settings, tenantId, await lookUp(find, tenantId, ports.clock));
    const before = known.get(tenantId);
    const entry = before?.credentials === toText(found) ? before : open(settings, ports, found);
    known.delete(tenantId); // to the end of the line
    const [oldest] = known.keys();
    if (known.size >= MANY && oldest !== undefined) known.delete(oldest);
    known.set(tenantId, { ...entry, until: ports.clock.now() + CREDENTIALS_LIFE_MS });
    return entry;
  }

  async function findEntry(tenantId: string, find: FindCredentials): Promise<Entry> {
    const entry = known.get(tenantId);
    if (entry && ports.clock.now() < entry.until) return entry;
    const joined = asking.get(tenantId) ?? ask(tenantId, find).finally(() => asking.delete(tenantId));
    asking.set(tenantId, joined);
    return joined;
  }

  /** The gateway by other credentials than those that were refused; null where the app has no others. */
  async function replace(tenantId: string, refused: UnipileGateway): Promise<UnipileGateway | null> {
    const entry = known.get(tenantId);
    if (entry?.gateway === refused) known.set(tenantId, { ...entry, until: 0 });
    const { gateway } = await findEntry(tenantId, credentials as FindCredentials);
    return gateway === refused ? null : gateway;
  }

  return {
    generation,
    perTenant: true,
    of: ({ tenantId }) =>
      createLazyGateway(generation, {
        find: async () => (await findEntry(tenantId, credentials)).gateway,
        replace: (refused) => replace(tenantId, refused),
      }),
    connect: ({ tenantId }) => findEntry(tenantId, credentials),
    lane: ({ tenantId }) => tenantId,
  };
}

function open(settings: UnipileSettings, ports: ConnectionPorts, credentials: UnipileCredentials): Entry {
  const { generation, keyHeader, baseUrl } = settings;
  const connection: UnipileConnection = {
    generation,
    keyHeader,
    apiKey: credentials.apiKey,
    baseUrl: toApiUrl(generation, credentials.baseUrl) ?? baseUrl ?? '',
    pace: createPace(ports.clock),
    ...ports,
  };
  return {
    connection,
    serviceKey: credentials.serviceKey ?? null,
    gateway: createGateway(settings, connection),
    credentials: toText(credentials),
    until: 0,
  };
}

function toText({ apiKey, serviceKey, baseUrl }: UnipileCredentials): string {
  return JSON.stringify([apiKey, serviceKey, baseUrl]);
}

/** Asks the app. What it throws may carry its own secrets: it is kept as the cause, for the log alone. */
async function lookUp(
  find: FindCredentials,
  tenantId: string,
  clock: Clock,
): Promise<UnipileCredentials | null> {
  const done = new AbortController();
  const late = clock.sleep(LOOK_UP_MS, done.signal).then(() => {
    throw new Error(`no answer within ${LOOK_UP_MS / 1000} s`);
  });
  late.catch(() => {}); // also when the answer won
  try {
    return await Promise.race([Promise.resolve(find(tenantId)), late]);
  } catch (cause) {
    throw new GatewayError('unavailable', `unipile.credentials() failed for tenant "${tenantId}".`, {
      type: 'no_credentials',
      cause,
    });
  } finally {
    done.abort();
  }
}

function check(
  { generation, baseUrl }: UnipileSettings,
  tenantId: string,
  found: UnipileCredentials | null,
): UnipileCredentials {
  const wrong = (what: string): GatewayError =>
    new GatewayError('refused', `unipile.credentials() answered ${what} for tenant "${tenantId}".`, {
      type: 'no_credentials',
    });
  if (!found) throw wrong('nothing');
  if (typeof found.apiKey !== 'string' || found.apiKey === '') throw wrong('no apiKey');
  for (const name of ['apiKey', 'serviceKey'] as const) {
    const key = found[name];
    if (key && !isHeaderValue(key)) throw wrong(`a value of ${name} that no header can carry`);
  }
  if (found.baseUrl === undefined && baseUrl === null) throw wrong('no baseUrl, and the options have none,');
  if (found.baseUrl !== undefined && toApiUrl(generation, found.baseUrl) === null)
    throw wrong('a wrong baseUrl');
  return found;
}
