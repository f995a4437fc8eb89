import { type Scenario, scenarioAccounts, scenarios, type TestBackend } from '@patchbay/testing';
import { AccountList } from '@patchbay/ui';
import type { ReactElement } from 'react';
import { LiveBackend, LiveBackendTools } from '../packages/ui/src/test/LiveBackend.tsx';
import { MockControls } from './MockControls.tsx';

const controls = (backend: TestBackend): ReactElement => <MockControls backend={backend} />;

/** The scenario of a name. @throws Error when there is none */
export function scenarioOf(name: string): Scenario {
  const scenario = scenarios[name];
  if (scenario) return scenario;
  throw new Error(
    `Patchbay: there is no scenario "${name}". There are: ${Object.keys(scenarios).join(', ')}.`,
  );
}

/** A page of connected accounts on a backend of its own, with the controls that play a scenario on it. */
export function ScenarioStage({ name }: { readonly name: string }): ReactElement {
  const scenario = scenarioOf(name);
  const accounts = scenarioAccounts(scenario);
  return (
    <LiveBackendTools.Provider value={controls}>
      <p>{scenario.about}</p>
      <LiveBackend options={{ claimNew: true, ...(accounts && { accounts }) }}>
        <AccountList />
      </LiveBackend>
    </LiveBackendTools.Provider>
  );
}
