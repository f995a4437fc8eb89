import {
  createMockUnipile,
  createTestClock,
  type MockAccountInit,
  type MockUnipile,
  type TestClock,
} from '@patchbay/mock-server';
import { createMemoryStore, createPatchbay, type Identity, type Patchbay } from '@patchbay/server';
import { abortable } from './abortable.ts';
import { createCallCount } from './call-count.ts';
import { claimNewAccounts } from './claim-new-accounts.ts';
import { showLivePage } from './live-page.ts';
import { createMiniBrowser, type MiniBrowser } from './mini-browser.ts';

/** What to begin with. */
export interface TestBackendOptions {
  /** Accounts at Unipile, all given to the owner. Default: the mock's own six. */
  readonly accounts?: readonly MockAccountInit[];
  /** Gives accounts that come later to the owner, too, as though the app had asked for them. */
  readonly claimNew?: boolean;
  /** Who every request comes from; null plays a person whose session has ended. */
  readonly identity?: Identity | null;
  /** The time that mock and server live in. Default: one that runs as usual and can be moved. */
  readonly clock?: TestClock;
}

/** The real server over MockUnipile, in this process or this page, reached by a `fetch` of its own. */
export interface TestBackend {
  /** For `createPatchbayClient({ fetch })`: relative paths and streams work. */
  readonly fetch: typeof fetch;
  /** The window port that shows the wizard's pages without a network. */
  readonly windows: MiniBrowser;
  readonly mock: MockUnipile;
  readonly patchbay: Patchbay;
  /** The time that all of it lives in; give it to `PatchbayProvider`, too. */
  readonly clock: TestClock;
  /** Shows the mock's control page in a frame of this page, live. @returns a function that ends it */
  showControls(frame: HTMLIFrameElement): () => void;
  /** Waits until no webhook and no background work is under way. */
  settled(): Promise<void>;
  /** Signs the person in, out (null), or in as somebody else. */
  signIn(identity: Identity | null): void;
  /** Ends streams, deliveries and timers; nothing of the world stays. */
  close(): Promise<void>;
}

/** Where the app believes it is served. */
export const APP_ORIGIN = 'https://app.patchbay.test';

const UNIPILE_ORIGIN = 'https://unipile.patchbay.test';
const WEBHOOK_SECRET = 'wes_test_backend';

/**
 * Creates a backend of its own for one story or one test.
 *
 * @example
 * const backend = await createTestBackend();
 * const client = createPatchbayClient({ fetch: backend.fetch });
 * await backend.mock.disconnect(accountId); // a signed webhook runs through the real server
 * await backend.close();
 */
export async function createTestBackend(options: TestBackendOptions = {}): Promise<TestBackend> {
  let identity = options.identity === undefined ? { ownerId: 'owner' } : options.identity;
  const calls = createCallCount();
  const clock = options.clock ?? createTestClock({ running: true, isBusy: calls.isBusy });

  const mock = createMockUnipile({
    origin: UNIPILE_ORIGIN,
    webhooks: [{ url: `${APP_ORIGIN}/api/patchbay/webhooks/unipile`, secret: WEBHOOK_SECRET }],
    deliver: (input, init) => patchbay.handler(new Request(input, init)),
    ...(options.accounts && { accounts: options.accounts }),
    clock,
  });
  const patchbay = createPatchbay({
    store: createMemoryStore(),
    unipile: { baseUrl: UNIPILE_ORIGIN, apiKey: mock.apiKey },
    webhookSecrets: [WEBHOOK_SECRET],
    secret: 'a secret for tests, long enough to be taken',
    publicUrl: APP_ORIGIN,
    authenticate: () => identity,
    fetch: (input, init) => calls.count(mock.fetch(input, init)),
    clock,
  });
  const ownerId = identity?.ownerId ?? 'owner';
  for (const { id } of await patchbay.findUnclaimed()) await patchbay.assign({ accountId: id, ownerId });
  const claims = options.claimNew ? claimNewAccounts(mock, patchbay, ownerId) : null;

  /** Routes by host, as a network would. */
  const route = (request: Request): Promise<Response> =>
    new URL(request.url).origin === UNIPILE_ORIGIN ? mock.fetch(request) : patchbay.handler(request);

  return {
    mock,
    patchbay,
    clock,
    windows: createMiniBrowser(route),
    showControls: (frame) => showLivePage(frame, `${UNIPILE_ORIGIN}/control`, route),
    fetch: async (input, init) => {
      const url = input instanceof Request ? input.url : new URL(String(input), APP_ORIGIN).href;
      const request = new Request(url, input instanceof Request ? input : init);
      return abortable(await calls.count(patchbay.handler(request)), request.signal);
    },
    async settled() {
      await mock.settled();
      await claims?.settled();
      await patchbay.drain();
    },
    signIn(next) {
      identity = next;
    },
    async close() {
      mock.dispose();
      await patchbay.close();
    },
  };
}
