import { type Clock, DEFAULT_BASE_PATH, systemClock } from '@patchbay/core';
import type { JobSettings } from './jobs/start-jobs.ts';
import { consoleLog, type Log } from './log.ts';
import { type NotificationSettings, toNotificationSettings } from './notifications/notification-settings.ts';
import { fail, requireDuration, toWebUrl } from './option-error.ts';
import { refuseOtherKinds } from './option-kinds.ts';
import { type OptionNames, refuseUnknown } from './option-names.ts';
import type { JobOptions, PatchbayOptions } from './patchbay-options.ts';
import type { RateLimit } from './routes/token-buckets.ts';
import { toUnipileSettings, type UnipileSettings } from './unipile-settings.ts';
import { toWebhookSecrets } from './webhook/to-webhook-secrets.ts';
import type { FindWebhookSecrets, WebhookSecret } from './webhook/webhook-secrets.ts';

/** Options after they were checked and completed. */
export interface Settings {
  readonly unipile: UnipileSettings;
  readonly webhookSecrets: readonly WebhookSecret[] | FindWebhookSecrets;
  readonly secret: string;
  readonly publicOrigin: string;
  readonly appName: string;
  /** Without a slash at its end; empty when mounted at the root. */
  readonly basePath: string;
  readonly returnUrl: (key: string | null) => URL | null;
  readonly maxWebhookBytes: number;
  readonly jobs: JobSettings;
  /** Null where nobody is told. */
  readonly notifications: NotificationSettings | null;
  readonly linkLimit: RateLimit;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly random: () => Uint8Array;
  readonly log: Log;
}

const MIN_SECRET_LENGTH = 32;

/** What makes an id that nobody can guess. */
const RANDOM_BYTES = 16;

const HOUR_MS = 60 * 60_000;

/** Reading everything more often than this says that webhooks are misunderstood. */
const MIN_RECONCILE_MS = 60_000;

const optionNames: OptionNames<PatchbayOptions> = {
  store: true,
  unipile: true,
  webhookSecrets: true,
  secret: true,
  publicUrl: true,
  appName: true,
  basePath: true,
  authenticate: true,
  returnTo: true,
  maxWebhookBytes: true,
  jobs: true,
  notifications: true,
  linkLimit: true,
  onMetric: true,
  bus: true,
  fetch: true,
  clock: true,
  random: true,
  log: true,
};

const jobNames: OptionNames<JobOptions> = {
  reconcileEveryMs: true,
  keepMs: true,
  keepIncidentsMs: true,
  keepRemovedMs: true,
  runner: true,
};

const DEFAULT_LINK_LIMIT: RateLimit = { burst: 10, perMinute: 10 };

/**
 * Checks the options of `createPatchbay`.
 *
 * @throws TypeError that says which option is wrong and how to mend it; never what it holds, where that is secret.
 */
export function toSettings(options: PatchbayOptions): Settings {
  refuseUnknown('createPatchbay', '', options, optionNames);
  if (!options.store) fail('createPatchbay', 'store is missing', 'pass createMemoryStore() to begin with');
  if (typeof options.store.recordDelivery !== 'function') {
    fail(
      'createPatchbay',
      'store is none',
      'await it where it is opened by a promise: await openPostgresStore({ … })',
    );
  }
  if (typeof options.authenticate !== 'function') {
    fail(
      'createPatchbay',
      'authenticate is missing',
      'pass (request) => ({ ownerId }) or null when nobody is signed in',
    );
  }
  refuseOtherKinds(options);
  const unipile = toUnipileSettings(options.unipile);
  const webhookSecrets = toWebhookSecrets(options.webhookSecrets);
  if (typeof options.secret !== 'string' || options.secret.trim().length < MIN_SECRET_LENGTH) {
    fail(
      'createPatchbay',
      `secret is missing or shorter than ${MIN_SECRET_LENGTH} characters`,
      'make one with `openssl rand -hex 32` and pass it, usually as PATCHBAY_SECRET',
    );
  }
  const publicOrigin = toOrigin(options.publicUrl);
  return {
    unipile,
    webhookSecrets,
    secret: options.secret,
    publicOrigin,
    appName: options.appName || new URL(publicOrigin).host,
    basePath: toBasePath(options.basePath ?? DEFAULT_BASE_PATH),
    returnUrl: toReturnUrls(options.returnTo ?? {}, publicOrigin),
    maxWebhookBytes: toMaxBytes(options.maxWebhookBytes ?? 256 * 1024),
    jobs: toJobs(options.jobs ?? {}),
    notifications: options.notifications ? toNotificationSettings(options.notifications) : null,
    linkLimit: toLinkLimit(options.linkLimit ?? DEFAULT_LINK_LIMIT),
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    clock: options.clock ?? systemClock,
    random: options.random
      ? toRandom(options.random)
      : () => crypto.getRandomValues(new Uint8Array(RANDOM_BYTES)),
    log: options.log ?? consoleLog,
  };
}

/** Asked at the start for the first time. */
function toRandom(given: () => Uint8Array): () => Uint8Array {
  return () => {
    const bytes = given();
    if (bytes?.length >= RANDOM_BYTES) return bytes;
    return fail(
      'createPatchbay',
      `random gives fewer than ${RANDOM_BYTES} bytes, which could be guessed`,
      'leave it out, or pass () => crypto.getRandomValues(new Uint8Array(16))',
    );
  };
}

function toMaxBytes(bytes: number): number {
  if (Number.isInteger(bytes) && bytes > 0) return bytes;
  return fail(
    'createPatchbay',
    `maxWebhookBytes ${JSON.stringify(bytes)} is no size`,
    'pass bytes, such as 262144, or leave it out',
  );
}

function toOrigin(publicUrl: string): string {
  const url = toWebUrl(publicUrl);
  if (url?.pathname !== '/' || url.search !== '' || url.hash !== '') {
    fail(
      'createPatchbay',
      `publicUrl ${JSON.stringify(publicUrl)} is not an origin`,
      'pass the address people see, such as https://app.example.com, without a path; the path goes into basePath',
    );
  }
  return url.origin;
}

function toBasePath(text: string): string {
  const path = text.replace(/\/+$/, '');
  if (path !== '' && !/^(\/(?!\.{1,2}(\/|$))[\w.~-]+)+$/.test(path)) {
    fail(
      'createPatchbay',
      `basePath ${JSON.stringify(text)} is not a path`,
      `pass one such as ${DEFAULT_BASE_PATH}`,
    );
  }
  return path;
}

function toJobs(options: JobOptions): JobSettings {
  refuseUnknown('createPatchbay', 'jobs.', options, jobNames);
  const {
    reconcileEveryMs = HOUR_MS,
    keepMs = 30 * 24 * HOUR_MS,
    keepIncidentsMs = 400 * 24 * HOUR_MS,
    keepRemovedMs = 90 * 24 * HOUR_MS,
    runner,
  } = options;
  if (reconcileEveryMs !== 0) {
    requireDuration('createPatchbay', 'jobs.reconcileEveryMs', reconcileEveryMs, {
      min: MIN_RECONCILE_MS,
      below: `is neither 0 nor at least ${MIN_RECONCILE_MS}`,
      how: 'pass milliseconds, such as 3600000 for every hour, or 0 for never',
    });
  }
  requireDuration('createPatchbay', 'jobs.keepMs', keepMs, {
    min: HOUR_MS,
    below: 'is less than an hour',
    how: 'pass milliseconds, such as 2592000000 for 30 days: repetitions are known by what is kept',
  });
  requireDuration('createPatchbay', 'jobs.keepIncidentsMs', keepIncidentsMs, {
    min: HOUR_MS,
    below: 'is less than an hour',
    how: 'pass milliseconds, such as 34560000000 for 400 days: histories are drawn from what is kept',
  });
  requireDuration('createPatchbay', 'jobs.keepRemovedMs', keepRemovedMs, {
    min: HOUR_MS,
    below: 'is less than an hour',
    how: 'pass milliseconds, such as 7776000000 for 90 days: late messages know by what is kept that an account is gone',
  });
  return { reconcileEveryMs, keepMs, keepIncidentsMs, keepRemovedMs, runner: runner ?? null };
}

function toLinkLimit(limit: RateLimit): RateLimit {
  refuseUnknown('createPatchbay', 'linkLimit.', limit, DEFAULT_LINK_LIMIT);
  const { burst, perMinute } = limit;
  if (!(Number.isFinite(burst) && burst >= 1 && Number.isFinite(perMinute) && perMinute > 0)) {
    fail(
      'createPatchbay',
      'linkLimit would let nobody have a link',
      'pass numbers: a burst of at least 1, some links perMinute',
    );
  }
  return { burst, perMinute };
}

function toReturnUrls(table: Readonly<Record<string, string>>, origin: string): Settings['returnUrl'] {
  if (typeof table !== 'object') {
    fail('createPatchbay', 'returnTo is no table', 'pass places by key, such as { default: "/settings" }');
  }
  const urls = new Map<string, string>([['default', `${origin}/`]]);
  for (const [key, place] of Object.entries(table)) {
    // Without its slash a path could as well be a host without its scheme.
    const url = /^(\/|https?:)/i.test(place) ? toWebUrl(place, origin) : null;
    if (!url) {
      fail(
        'createPatchbay',
        `returnTo.${key} ${JSON.stringify(place)} leads nowhere`,
        'pass a path of the app such as /settings, or a whole URL',
      );
    }
    urls.set(key, url.href);
  }
  return (key) => {
    const href = urls.get(key ?? 'default');
    return href === undefined ? null : new URL(href);
  };
}
