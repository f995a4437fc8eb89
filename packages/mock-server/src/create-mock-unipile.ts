import { getResponse } from 'msw';
import { abortable, abortableResponse } from './abortable.ts';
import { controlHandlers } from './control/control-handlers.ts';
import { troubleHandlers } from './control/trouble-handlers.ts';
import { BrokenConnection } from './faults/broken-connection.ts';
import { handlersFor } from './handlers/handlers-for.ts';
import { elsewhere, unknownRoute } from './handlers/unknown-route.ts';
import { v2Handlers } from './handlers/v2/v2-handlers.ts';
import { phoneHandlers } from './hosted-wizard/phone-handlers.ts';
import { wizardHandlers } from './hosted-wizard/wizard-handlers.ts';
import type { MockUnipile, MockUnipileOptions } from './mock-unipile.ts';
import { createScenarioPlayer } from './scenarios/scenario-player.ts';
import { v1Controls } from './v1/v1-controls.ts';
import { v1Handlers } from './v1/v1-handlers.ts';
import { toWorldId } from './v1/world/v1-id.ts';
import { emit, emitAll, removeAccount, setFirstSync, setLocked, setStatus } from './world/account-actions.ts';
import { createWorld } from './world/create-world.ts';
import { handOver } from './world/hand-over.ts';
import { parseSnapshot, restoreSnapshot, takeSnapshot } from './world/snapshot.ts';

/**
 * Makes a Unipile of its own. Its state belongs to the returned object; two mocks share nothing.
 *
 * @example
 * const mock = createMockUnipile({ webhooks: [{ url: 'https://app.test/webhook', secret }], deliver: app.fetch });
 * await mock.disconnect(mock.world.accounts.list()[0].id);
 *
 * @throws Error when the origin is no URL.
 */
export function createMockUnipile(options: MockUnipileOptions = {}): MockUnipile {
  const { world, interrupt, reset, dispose } = createWorld(options);
  const player = createScenarioPlayer(() => mock);
  // Whoever speaks v1 names accounts by v1's ids.
  const own = (accountId: string): string => toWorldId(world.accounts, accountId);
  const mock: MockUnipile = {
    origin: world.origin,
    apiKey: world.apiKey,
    world,
    handlers: [
      ...(world.hasV2 ? v2Handlers(world) : []),
      ...(world.v1 ? v1Handlers(world, world.v1) : []),
      ...wizardHandlers(world),
      ...phoneHandlers(world),
      ...troubleHandlers(world),
      ...controlHandlers(world, { reset: () => mock.reset(), player }),
      unknownRoute(world),
    ],
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const answer = getResponse(candidates(request), request, { quiet: true });
      const response = (await abortable(answer, request.signal)) ?? elsewhere(request, world);
      if (response.type === 'error') throw new BrokenConnection();
      return abortableResponse(response, request.signal);
    },
    setStatus: (accountId, status, how) => setStatus(world, own(accountId), status, how),
    disconnect: (accountId) => setStatus(world, own(accountId), 'disconnected'),
    recover: (accountId) => setStatus(world, own(accountId), 'running'),
    interrupt: (accountId, reason = 'provider') => setStatus(world, own(accountId), 'errored', { reason }),
    setLocked: (accountId, locked) => setLocked(world, own(accountId), locked),
    setFirstSync: (accountId, status) => setFirstSync(world, own(accountId), status),
    handOver: (accountId) => handOver(world, own(accountId)),
    remove: (accountId) => removeAccount(world, own(accountId)),
    emit: (event) => emit(world, { ...event, account_id: own(event.account_id) }),
    emitAll: (events) => emitAll(world, events),
    v1: v1Controls(world),
    faults: world.faults,
    disturbances: world.disturbances,
    scenarios: player,
    deliveries: () => world.dispatcher.deliveries(),
    report: () => world.dispatcher.report(),
    settled: () => world.dispatcher.settled(),
    snapshot: () => takeSnapshot(world),
    restore: (snapshot) => {
      const parsed = parseSnapshot(snapshot);
      interrupt('Patchbay: the mock was restored from a snapshot.');
      restoreSnapshot(world, parsed);
    },
    onChange: (listener) => world.changes.subscribe(listener),
    reset,
    dispose,
  };
  const candidates = handlersFor(mock.handlers, mock.origin);
  return mock;
}
