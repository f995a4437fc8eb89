import { systemClock } from '@patchbay/core';
import { v2 } from '@patchbay/core/unipile';
import { defaultChoices } from '../choices.ts';
import { createDisturbances } from '../disturbances/disturbances.ts';
import { createFaults } from '../faults/faults.ts';
import { DEFAULT_API_KEY, DEFAULT_ORIGIN, type MockUnipileOptions } from '../mock-unipile.ts';
import { createRequestLog } from '../requests/request-log.ts';
import { v1Parcels } from '../v1/webhooks/v1-parcels.ts';
import { fillV1 } from '../v1/world/fill-v1.ts';
import { accountWord } from '../v1/world/source-words.ts';
import { createV1Side, watchAccounts } from '../v1/world/v1-side.ts';
import { createDispatcher } from '../webhooks/dispatcher.ts';
import { v2Parcels } from '../webhooks/v2-parcels.ts';
import type { InterruptionReason } from './account-actions.ts';
import { createAccountBook } from './account-book.ts';
import { defaultAccounts, toAccount } from './account-init.ts';
import type { AuthLinkRecord } from './auth-link-record.ts';
import { createChanges } from './changes.ts';
import { createCollections } from './collections.ts';
import { firstKeys } from './first-keys.ts';
import { createIds, fixedId } from './ids.ts';
import type { KeyRecord } from './key-record.ts';
import type { ScopeRecord } from './scope-record.ts';
import { restoreSnapshot, type WorldSnapshot } from './snapshot.ts';
import type { StoredEndpoint, World } from './world.ts';

/** A world and the two ways to end what happens in it. */
export interface OwnedWorld {
  readonly world: World;
  /** Drops whatever is under way. */
  interrupt(why: string): void;
  reset(): void;
  dispose(): void;
}

/** Id of the application and of the first endpoints: as old as the product itself. */
const BEGINNING = Date.parse('2026-01-05T08:00:00.000Z');

/** @throws Error when the origin is no URL. */
export function createWorld(options: MockUnipileOptions): OwnedWorld {
  const { clock = systemClock, accounts = defaultAccounts, webhooks = [] } = options;
  const seed = String(options.seed ?? 'patchbay');
  const choices = { ...defaultChoices, ...options.choices };
  const ids = createIds(seed, () => clock.now());
  const applicationId = fixedId('app_', seed, 'application', BEGINNING);
  const changes = createChanges();
  const collections = createCollections(changes);
  const endpoints = collections.of<StoredEndpoint>('endpoints');
  const v1 = (options.api ?? 'v2') === 'v2' ? null : createV1Side(collections);
  const book = createAccountBook(changes.note);
  const disposal = new AbortController();
  let run = new AbortController();
  const signal = (): AbortSignal => run.signal;

  const disturbances = createDisturbances();
  const application = collections.of<{ readonly subscribed: boolean }>('application');
  const world: World = {
    origin: toOrigin(options.origin ?? DEFAULT_ORIGIN),
    apiKey: options.apiKey ?? DEFAULT_API_KEY,
    applicationId,
    seed,
    clock,
    choices,
    ids,
    accounts: v1 ? watchAccounts(v1, book, (account) => accountWord(world, account)) : book,
    hasV2: options.api !== 'v1',
    v1,
    collections,
    changes,
    links: collections.of<AuthLinkRecord>('links'),
    endpoints,
    keys: collections.of<KeyRecord>('keys'),
    scopes: collections.of<ScopeRecord>('scopes'),
    reasons: collections.of<InterruptionReason>('reasons'),
    subscription: {
      isActive: () => application.get('application')?.subscribed ?? true,
      set: (subscribed) => {
        application.set('application', { subscribed });
      },
    },
    disturbances,
    dispatcher: createDispatcher({
      disturbances,
      clock,
      // What leaves over HTTP is judged by a clock that nobody can move.
      lineClock: options.deliver ? clock : systemClock,
      choices,
      ids,
      deliver: options.deliver ?? ((input, init) => globalThis.fetch(input, init)),
      signal,
    }),
    faults: createFaults(clock),
    requests: createRequestLog(choices.keptRequests),
    wizardDelayMs: options.wizardDelayMs ?? 0,
    signal,
  };

  world.dispatcher.addMaker(v2Parcels(endpoints));
  if (v1) world.dispatcher.addMaker(v1Parcels(world, v1));

  function fill(): void {
    for (const key of firstKeys(options, seed)) world.keys.set(key.id, key);
    accounts.forEach((init, index) => {
      world.accounts.put(toAccount(init, { index, seed, applicationId }));
    });
    webhooks.forEach(({ url, secret }, index) => {
      const id = fixedId('we_', seed, `endpoint/${index}`, BEGINNING + index);
      endpoints.set(id, firstEndpoint({ id, application_id: applicationId, url, secret }));
    });
    if (v1) fillV1(v1, options, world, seed);
  }

  /** Goes on where a snapshot ended; what was given again, keys and endpoints, is as given now. */
  function resume(snapshot: WorldSnapshot): void {
    const given = [...endpoints.values()];
    restoreSnapshot(world, snapshot);
    for (const key of firstKeys(options, seed)) world.keys.set(key.id, key);
    for (const first of given) {
      const { url, secret } = first;
      endpoints.set(first.id, { ...(endpoints.get(first.id) ?? first), url, secret });
    }
  }

  function interrupt(why: string): void {
    run.abort(new Error(why));
    run = disposal.signal.aborted ? run : new AbortController();
  }

  fill();
  if (options.snapshot) resume(options.snapshot);
  return {
    world,
    interrupt,
    reset: () => {
      interrupt('Patchbay: the mock was reset.');
      world.dispatcher.reset();
      world.faults.clear();
      world.requests.clear();
      disturbances.clear();
      world.accounts.clear();
      collections.clear();
      fill();
    },
    dispose: () => {
      disposal.abort();
      run.abort(new Error('Patchbay: the mock was disposed of.'));
      changes.clear();
    },
  };
}

function firstEndpoint(
  given: Pick<StoredEndpoint, 'id' | 'application_id' | 'url' | 'secret'>,
): StoredEndpoint {
  return {
    object: 'WebhookEndpoint',
    enabled: true,
    description: null,
    trigger_events: v2.accountEventTypes,
    account_ids: [],
    ...given,
  };
}

function toOrigin(text: string): string {
  if (URL.canParse(text)) return new URL(text).origin;
  throw new Error(
    `Patchbay: the mock's origin "${text}" is no URL. Give scheme and host, for example ${DEFAULT_ORIGIN}.`,
  );
}
