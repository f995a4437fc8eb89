import type { Clock } from '@patchbay/core';
import type { EventBus } from './bus/event-bus.ts';
import type { FindCredentials } from './gateway/unipile-credentials.ts';
import type { JobRunner } from './jobs/job-runner.ts';
import type { Log } from './log.ts';
import type { MetricSink } from './metrics.ts';
import type { NotificationOptions } from './notifications/notification-options.ts';
import type { Identity } from './owner.ts';
import type { RateLimit } from './routes/token-buckets.ts';
import type { PatchbayStore } from './store/patchbay-store.ts';
import type { FindWebhookSecrets, WebhookSecret } from './webhook/webhook-secrets.ts';

/** Work that is done by itself. Where several processes share a store, one of them does it. */
export interface JobOptions {
  /**
   * How often all accounts are read at Unipile, which repairs what lost webhooks left behind; in milliseconds, at
   * least a minute, 0 for never. Default one hour.
   */
  readonly reconcileEveryMs?: number;
  /** How long deliveries that are done and attempts that ended are kept, in milliseconds. Default 30 days. */
  readonly keepMs?: number;
  /** How long incidents that ended are kept, in milliseconds. Default 400 days; people are shown 90. */
  readonly keepIncidentsMs?: number;
  /**
   * How long accounts that were removed are kept, with the names in them; in milliseconds. Default 90 days. Until then
   * their owners see them as removed.
   */
  readonly keepRemovedMs?: number;
  /**
   * Who runs them. Default this process's own timers, with leases in the store; `createPgBossRunner` from
   * `@patchbay/server/pg-boss` where they have to survive in PostgreSQL.
   */
  readonly runner?: JobRunner;
}

/** How Unipile is reached. */
export type UnipileOptions = UnipileV2Options | UnipileV1Options;

/** Unipile's API v2. */
export interface UnipileV2Options {
  readonly generation?: 'v2';
  /** Sent to Unipile only; never logged, never answered. A variable that is not set is refused at the start. */
  readonly apiKey?: string | undefined;
  /** A key that may manage webhook endpoints, for `ensureWebhookEndpoint`. Default `apiKey`. */
  readonly serviceKey?: string | undefined;
  /** In place of `apiKey`: credentials of each tenant, best keys that see its scope alone. */
  readonly credentials?: FindCredentials;
  /** Default `https://api.unipile.com`. */
  readonly baseUrl?: string | undefined;
  /** Name of the header that carries the key. Default `x-api-key`. */
  readonly keyHeader?: string;
}

/** Unipile's API v1, or a white label of it. */
export interface UnipileV1Options {
  readonly generation: 'v1';
  readonly apiKey?: string | undefined;
  /** In place of `apiKey`: credentials of each tenant, with the DSN where it is the tenant's own. */
  readonly credentials?: FindCredentials;
  /** The DSN, as Unipile's dashboard shows it: `api1.unipile.com:13111`. */
  readonly baseUrl?: string | undefined;
  readonly keyHeader?: string;
  /** Host of a white label's wizard, such as `auth.example.com`; Unipile has to know it. */
  readonly wizardHost?: string;
  /** Name of the header that webhooks carry one of `webhookSecrets` in. Default `unipile-auth`. */
  readonly webhookHeader?: string;
}

/** What an app tells Patchbay. */
export interface PatchbayOptions {
  /**
   * Where accounts and events are kept: `createMemoryStore()`, `openSqliteStore()` from `@patchbay/server/sqlite`, or
   * for several processes `openPostgresStore()` from `@patchbay/server/postgres`.
   */
  readonly store: PatchbayStore;
  readonly unipile: UnipileOptions;
  /**
   * Secrets of the webhook endpoints at Unipile; several while one is being replaced. In v2 Unipile issues them and
   * signs with them; in v1 they are the values of the header that the webhook was registered with, the first one that
   * of `ensureWebhookEndpoint`. `{ tenantId, secret }` for a tenant's own application: what it says is about that
   * tenant's accounts alone. A function where such tenants come and go.
   */
  readonly webhookSecrets: readonly (WebhookSecret | undefined)[] | FindWebhookSecrets;
  /** Signs attempts: at least 32 characters that nobody can guess, the same in every process. */
  readonly secret: string | undefined;
  /** The origin under which people see the app, such as `https://app.example.com`. */
  readonly publicUrl: string;
  /** What the pages behind links that are sent call the product. Default the host of `publicUrl`. */
  readonly appName?: string;
  /** Where the handler is mounted. Default `/api/patchbay`. */
  readonly basePath?: string;
  /**
   * Who is signed in, by the app's own means; null for nobody. Asked on every call of a browser. What an `Identity` has
   * no field for is refused: a misspelt `tenantId` would mix the tenants.
   */
  readonly authenticate: (request: Request) => Identity | null | Promise<Identity | null>;
  /**
   * Where people go on to after the wizard, by key: paths of the app or whole URLs. `default` is used where no key
   * is given; without it the app's start page.
   */
  readonly returnTo?: Readonly<Record<string, string>>;
  /** Largest webhook body, in bytes. Default 256 KiB. */
  readonly maxWebhookBytes?: number;
  readonly jobs?: JobOptions;
  /** Tells owners and operators of what breaks while they are not looking. Default: nobody is told. */
  readonly notifications?: NotificationOptions;
  /** How many links one owner may ask for: a burst, then so many a minute. Per process. Default 10 and 10. */
  readonly linkLimit?: RateLimit;
  /** Hears of requests, deliveries, reads and streams, for counters and gauges. */
  readonly onMetric?: MetricSink;
  /**
   * Carries "this owner has news" between processes: `createPostgresBus()` from `@patchbay/server/postgres`. Default
   * within this process.
   */
  readonly bus?: EventBus;
  /** Default the global `fetch`, looked up at each call. */
  readonly fetch?: typeof fetch;
  readonly clock?: Clock;
  /** At least 16 unpredictable bytes. Default 16 of `crypto.getRandomValues`. */
  readonly random?: () => Uint8Array;
  /** Default: warnings and errors on the console, where also goes what a log that throws was told. */
  readonly log?: Log;
}
