import { toAccount } from '../world/account-init.ts';
import type { World } from '../world/world.ts';
import type { Scenario } from './scenario.ts';

/** Gives the world the accounts that a story begins with, in place of those it has. Nobody is told. */
export function beginWith(world: World, accounts: NonNullable<Scenario['accounts']>): void {
  const { seed, applicationId } = world;
  world.accounts.clear();
  accounts
    .flatMap(({ count = 1, ...init }) => Array.from({ length: count }, () => init))
    .forEach((init, index) => {
      world.accounts.put(toAccount(init, { index, seed, applicationId }));
    });
}
