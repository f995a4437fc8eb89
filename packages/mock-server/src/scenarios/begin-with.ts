import { type MockAccountInit, toAccount } from '../world/account-init.ts';
import type { World } from '../world/world.ts';
import type { Scenario } from './scenario.ts';

/** The accounts that a story begins with, one by one; undefined where it begins with those that are there. */
export function scenarioAccounts({ accounts }: Scenario): readonly MockAccountInit[] | undefined {
  return accounts?.flatMap(({ count = 1, ...init }) => Array.from({ length: count }, () => init));
}

/** Gives the world the accounts that a story begins with, in place of those it has. Nobody is told. */
export function beginWith(world: World, scenario: Scenario): void {
  const accounts = scenarioAccounts(scenario);
  if (!accounts) return;
  const { seed, applicationId } = world;
  world.accounts.clear();
  accounts.forEach((init, index) => {
    world.accounts.put(toAccount(init, { index, seed, applicationId }));
  });
}
