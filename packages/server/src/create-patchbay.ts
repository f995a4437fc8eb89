import type { Account, AccountSnapshot, CreateRepairLinkAnswer, RepairStats } from '@patchbay/core';
import { createBackground } from './background.ts';
import { toHandler } from './bare-answer.ts';
import { createMemoryBus } from './bus/event-bus.ts';
import { createCalls } from './calls.ts';
import { createTenantGateways } from './gateway/tenant-gateways.ts';
import type { ResyncState } from './gateway/unipile-gateway.ts';
import { createInbox } from './inbox/inbox.ts';
import { createReconciler } from './jobs/reconciler.ts';
import { startJobs } from './jobs/start-jobs.ts';
import { toSafeLog } from './log.ts';
import { toSafeSink } from './metrics.ts';
import { createNotifier, silentNotifier } from './notifications/create-notifier.ts';
import { type AssignInput, assignAccount } from './operations/assign-account.ts';
import { type CreateRepairLinkInput, createRepairLink } from './operations/create-repair-link.ts';
import {
  type EnsureWebhookEndpointInput,
  ensureWebhookEndpoint,
} from './operations/ensure-webhook-endpoint.ts';
import { knownInput } from './operations/known-input.ts';
import type { OwnAccountInput } from './operations/own-account.ts';
import { type RepairStatsInput, readRepairStats } from './operations/read-repair-stats.ts';
import type { ReconcileReport } from './operations/reconcile-accounts.ts';
import { removeAccount } from './operations/remove-account.ts';
import { restartAccount, resyncAccount } from './operations/restart-account.ts';
import { type SetProxyInput, setProxy } from './operations/set-proxy.ts';
import type { PatchbayOptions } from './patchbay-options.ts';
import { createAccountPipe } from './pipe/account-pipe.ts';
import { createRereader } from './pipe/reread-account.ts';
import type { RouteContext } from './routes/exchange.ts';
import { randomId } from './routes/random-id.ts';
import { createRoutes } from './routes/routes.ts';
import { createTokenBuckets } from './routes/token-buckets.ts';
import { toSettings } from './settings.ts';
import { createStreamHub } from './stream/stream-hub.ts';
import { findUnclaimed } from './unclaimed/find-unclaimed.ts';
import { createRefusals } from './webhook/refusals.ts';
import { createWebhookReader } from './webhook/webhook-reader.ts';
import { createWebhookSecrets } from './webhook/webhook-secrets.ts';
import type { WebhookEndpointReport } from './webhook-endpoint/webhook-endpoint-report.ts';

/**
 * The server half of Patchbay. Its methods refuse fields that they do not know, as PatchbayError `invalid_request`.
 */
export interface Patchbay {
  /** Answers every request below the base path. Never rejects. Needs no `this`. */
  handler(request: Request): Promise<Response>;
  /**
   * Gives an account to an owner, by decision of the app: reads it at Unipile first.
   *
   * @throws PatchbayError `not_found` when Unipile has no such account, `forbidden` when it is somebody else's,
   * `unipile_refused` or `unipile_unavailable` when it cannot be read.
   */
  assign(input: AssignInput): Promise<Account>;
  /**
   * Ends a connection for good, at Unipile and here.
   *
   * @throws PatchbayError `not_found` when the owner has no such account, `unipile_refused`, `unipile_unavailable`
   */
  removeAccount(input: OwnAccountInput): Promise<Account>;
  /**
   * Changes where an account connects from.
   *
   * @throws PatchbayError as `removeAccount`; `unipile_refused` also where the provider knows no proxy.
   */
  setProxy(input: SetProxyInput): Promise<void>;
  /**
   * Unipile v1: starts an account that stopped. `failed` is Unipile's own answer.
   *
   * @throws PatchbayError as `removeAccount`; `invalid_request` with v2, which has no such call.
   */
  restart(input: OwnAccountInput): Promise<'restarted' | 'failed'>;
  /**
   * Unipile v1: fetches an account's history again, each time it is called.
   *
   * @throws PatchbayError as `restart`
   */
  resync(input: OwnAccountInput): Promise<ResyncState>;
  /**
   * Makes a link by which somebody can sign an account in again without a session, for a mail or a message of the app.
   * Its address is told this once.
   *
   * @throws PatchbayError `not_found` when the owner has no such account, `invalid_request` for a time out of bounds.
   */
  createRepairLink(input: CreateRepairLinkInput): Promise<CreateRepairLinkAnswer>;
  /**
   * Reads at Unipile which accounts nobody owns here, made in its dashboard or before Patchbay came: all that the
   * tenant's key sees. Operators see them from then on.
   *
   * @throws PatchbayError `unipile_refused` or `unipile_unavailable`
   */
  findUnclaimed(tenantId?: string): Promise<readonly AccountSnapshot[]>;
  /**
   * Reads all accounts at Unipile and repairs what lost webhooks left behind: statuses, and accounts that were
   * removed. Also done by itself, see `jobs`. Calls at the same time share one.
   *
   * @throws PatchbayError `unipile_refused` or `unipile_unavailable`; then no account was taken for removed.
   */
  reconcile(): Promise<ReconcileReport>;
  /**
   * Registers the webhook endpoint at Unipile, or repairs it, and reports what differed. In v2 Unipile issues the
   * secret: the report carries it for `webhookSecrets`.
   *
   * @throws PatchbayError `unipile_refused` or `unipile_unavailable`; `invalid_request` for a URL that is none.
   */
  ensureWebhookEndpoint(input?: EnsureWebhookEndpointInput): Promise<WebhookEndpointReport>;
  /**
   * How repairs go in a tenant: time broken, attempts, where people drop off, what mended it. Numbers only, without
   * personal data.
   */
  repairStats(input?: RepairStatsInput): Promise<RepairStats>;
  /** Resolves when nothing works in the background; waits for a later try are not waited for. */
  drain(): Promise<void>;
  /**
   * Ends streams, answers the calls under way, for at most five seconds, ends waits and drains. What is undone is taken
   * up at the next start. The store stays open; what needs Unipile is refused as `unavailable`. Rejects, once all that is done, with what kept `jobs.runner` from
   * stopping.
   */
  close(): Promise<void>;
}

/**
 * Creates the server. What an earlier run left in the inbox is taken up at once. It keeps timers until `close`.
 *
 * @throws TypeError for an option that is missing, misspelt or wrong; it says how to mend it.
 * @example
 * const patchbay = createPatchbay({
 *   store: createMemoryStore(),
 *   unipile: { apiKey: process.env.UNIPILE_API_KEY },
 *   webhookSecrets: [process.env.UNIPILE_WEBHOOK_SECRET],
 *   secret: process.env.PATCHBAY_SECRET,
 *   publicUrl: 'https://app.example.com',
 *   authenticate: async (request) => ({ ownerId: (await readSession(request)).userId }),
 * });
 * // then mount patchbay.handler below /api/patchbay
 */
export function createPatchbay(options: PatchbayOptions): Patchbay {
  const settings = toSettings(options);
  const { clock, random, secret, publicOrigin, basePath } = settings;
  const log = toSafeLog(settings.log);
  const background = createBackground(clock, log);
  const { unipile } = settings;
  const secrets = createWebhookSecrets(settings.webhookSecrets, clock, log);
  const publicBase = `${publicOrigin}${basePath}`;
  const ports = { fetch: settings.fetch, clock, signal: background.signal };
  const gateway = createTenantGateways(unipile, ports);
  const metric = toSafeSink(options.onMetric);
  const { store, bus = createMemoryBus() } = options;
  const core = { store, bus, gateway, clock, background, random, log, metric, secret };
  const pipe = createAccountPipe(core);
  const rereader = createRereader(core, pipe);
  const inbox = createInbox(core, pipe, rereader);
  const streams = createStreamHub(core);
  const { notifications } = settings;
  const notifier = notifications ? createNotifier(core, notifications) : silentNotifier;
  const calls = createCalls();
  const context: RouteContext = {
    ...core,
    pipe,
    inbox,
    calls,
    streams,
    notifier,
    authenticate: options.authenticate,
    webhooks: createWebhookReader(unipile, secrets),
    refusals: createRefusals(core),
    maxWebhookBytes: settings.maxWebhookBytes,
    linkBuckets: createTokenBuckets(clock, settings.linkLimit),
    publicOrigin,
    appName: settings.appName,
    publicBase,
    returnUrl: settings.returnUrl,
    rereadLater(owner, ref) {
      background.run('reading an account again', async () => {
        await rereader.reread(owner, ref);
      });
    },
  };
  const answer = createRoutes(context, basePath);
  const run = randomId(random).slice(0, 8);
  let requests = 0;

  const reconcile = createReconciler(core, pipe, rereader, notifier);

  inbox.start();
  const notify = notifications && { everyMs: notifications.everyMs, round: notifier.round };
  const jobs = startJobs(core, { reconcile, inbox, notify }, settings.jobs);

  async function endWork(): Promise<void> {
    await calls.close();
    streams.close(); // also those that were opened meanwhile
    await background.close();
  }

  return {
    handler: toHandler((request) => calls.count(answer(request, `${run}-${(requests++).toString(36)}`))),
    assign: async (input) => assignAccount(context, knownInput('assign', input)),
    removeAccount: async (input) => removeAccount(context, knownInput('removeAccount', input)),
    setProxy: async (input) => setProxy(context, knownInput('setProxy', input)),
    restart: async (input) => restartAccount(context, knownInput('restart', input)),
    resync: async (input) => resyncAccount(context, knownInput('resync', input)),
    createRepairLink: async (input) => createRepairLink(context, knownInput('createRepairLink', input)),
    findUnclaimed: (tenantId) => findUnclaimed(context, tenantId),
    reconcile,
    repairStats: async (input = {}) => readRepairStats(context, knownInput('repairStats', input)),
    ensureWebhookEndpoint: async (input = {}) =>
      ensureWebhookEndpoint(
        { unipile, gateway, secrets, publicBase },
        knownInput('ensureWebhookEndpoint', input),
      ),
    drain: () => background.drain(),
    async close() {
      streams.close();
      // Side by side: jobs that cannot be stopped, as their database is away, keep no call from its answer.
      const ends = await Promise.allSettled([jobs.stop(), endWork()]);
      for (const end of ends) if (end.status === 'rejected') throw end.reason;
    },
  };
}
