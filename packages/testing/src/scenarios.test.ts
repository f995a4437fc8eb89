import { createPatchbayClient } from '@patchbay/core';
import { expect, onTestFinished, test } from 'vitest';
import { createTestBackend, playScenario, type Scenario, scenarioAccounts, scenarios } from './index.ts';

/** What the owner's page shows at the end of each story, beside what runs. */
const endings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'whatsapp-device-removed': { whatsapp: 'disconnected' },
  'permissions-revoked': { google: 'disconnected' },
  'webhook-storm': { google: 'disconnected' },
  'api-key-revoked': { google: 'disconnected' },
  'forty-accounts-one-cause': { google: 'disconnected' },
};

test.each(Object.values(scenarios))(
  '$name: the server ends up knowing what Unipile knows',
  async (scenario: Scenario) => {
    const accounts = scenarioAccounts(scenario);
    const backend = await createTestBackend({ claimNew: true, ...(accounts && { accounts }) });
    onTestFinished(() => backend.close());
    const played = await playScenario(backend.mock, scenario, { drive: backend.clock });
    expect(played.finished).toBe(true);
    await backend.settled();
    const client = createPatchbayClient({ fetch: backend.fetch });
    const shown = (await client.listAccounts()).accounts;
    const world = backend.mock.world.accounts.list();
    expect(shown.map(({ id, status, locked }) => [id, status.kind, locked]).sort()).toEqual(
      world.map(({ id, status, is_locked }) => [id, status, is_locked]).sort(),
    );
    expect(shown.filter(({ checking }) => checking)).toEqual([]);
    const broken = shown.filter(({ status }) => status.kind !== 'running');
    expect(Object.fromEntries(broken.map(({ provider, status }) => [provider, status.kind]))).toEqual(
      endings[scenario.name] ?? {},
    );
  },
);
