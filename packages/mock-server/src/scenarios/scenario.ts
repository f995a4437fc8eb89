import type { Disturbance } from '../disturbances/disturbance.ts';
import type { Fault } from '../faults/fault.ts';
import type { InterruptionReason } from '../world/account-actions.ts';
import type { MockAccountInit } from '../world/account-init.ts';

/** A story that happens to a world, as plain data: the same file plays in a test, a page, a story and a terminal. */
export interface Scenario {
  /** Kebab-case, as the command and the control page know it. */
  readonly name: string;
  readonly title: string;
  /** What happens and what an app should make of it, in a sentence or two. */
  readonly about: string;
  /** Accounts the world has when the story begins; without it those it has already. `count` makes many alike. */
  readonly accounts?: readonly (MockAccountInit & { readonly count?: number })[];
  /** In order of time. */
  readonly steps: readonly ScenarioStep[];
}

/** A time after the beginning of the story, such as `+90s`, `+2h` or `+1d`. */
export type ScenarioTime = `+${number}${'ms' | 's' | 'min' | 'h' | 'd'}`;

/** Something that happens at a time. */
export type ScenarioStep = { readonly at: ScenarioTime } & ScenarioAction;

/**
 * Which account: an id of either generation, the name or the user id of its owner (in any case of letters), a
 * provider's first (`google`) or n-th (`google#2`). Where several may be meant: every account (`*`) or every one of a
 * provider (`google*`).
 */
export type AccountSelector = string;

/** What can happen. `link`, `sign-in` and `open-link` go through the hosted wizard as a person would. */
export type ScenarioAction =
  | {
      readonly do: 'status';
      readonly account: AccountSelector;
      readonly status: string;
      readonly product?: string;
      readonly reason?: InterruptionReason;
      readonly silent?: true;
    }
  | { readonly do: 'lock' | 'unlock' | 'remove'; readonly account: AccountSelector }
  | {
      readonly do: 'first-sync';
      readonly account: AccountSelector;
      readonly status: 'pending' | 'running' | 'failed' | 'completed';
    }
  /** Somebody links an account: a person by number, `restricted`, or whoever owns the named account. */
  | {
      readonly do: 'link';
      readonly provider: string;
      readonly person: number | 'restricted' | { readonly ownerOf: AccountSelector };
    }
  | { readonly do: 'sign-in'; readonly account: AccountSelector; readonly as?: 'owner' | 'somebody-else' }
  | { readonly do: 'make-link'; readonly provider: string; readonly livesFor: ScenarioTime }
  /** Opens the link that was made last. */
  | { readonly do: 'open-link' }
  /**
   * The app calls the API with the mock's key; `:account` in the path stands for the account. Paths are v2's; where
   * only v1 is served, what v1 has in their place is called.
   */
  | {
      readonly do: 'call';
      readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
      readonly path: string;
      readonly account?: AccountSelector;
      readonly body?: object;
    }
  | {
      readonly do: 'events';
      readonly account: AccountSelector;
      readonly type: string;
      readonly count: number;
    }
  | { readonly do: 'fault'; readonly fault: Fault }
  | { readonly do: 'disturb'; readonly disturbance: Disturbance }
  /** Removes every fault and disturbance. */
  | { readonly do: 'calm' }
  | { readonly do: 'revoke-key' | 'restore-key' }
  | { readonly do: 'subscription'; readonly active: boolean };

const unitMs: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1_000,
  min: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** Milliseconds after the beginning. @throws Error for a text that is no such time. */
export function toMs(time: ScenarioTime): number {
  const [, amount, unit = ''] = /^\+(\d+(?:\.\d+)?)(ms|s|min|h|d)$/.exec(time) ?? [];
  const factor = unitMs[unit];
  if (factor !== undefined) return Number(amount) * factor;
  throw new Error(
    `Patchbay: "${time}" is no time of a scenario. Write for example +30s, +10min, +2h or +1d.`,
  );
}

/** How long a scenario takes, in milliseconds. */
export function scenarioLength({ steps }: Scenario): number {
  return Math.max(0, ...steps.map(({ at }) => toMs(at)));
}
