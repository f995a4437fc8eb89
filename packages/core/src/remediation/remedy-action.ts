/** Who reads: the person whose account it is, or the team that runs the app. */
export type Audience = 'owner' | 'operator';

/** Every audience. */
export const audiences: readonly Audience[] = ['owner', 'operator'];

/** Who can act. */
export type Actor = 'owner' | 'operator' | 'provider' | 'unipile';

/**
 * Everything a remedy can offer to press. Closed, and on purpose without anything that ends a connection:
 * removing an account deletes its data and repairs nothing.
 */
export type RemedyAction =
  /** Sign in again through the hosted wizard, keeping the account id. */
  | 'reconnect'
  /** The same, where the wizard shows a code to scan. */
  | 'show-code'
  /** The same, where what is missing is a permission. */
  | 'grant-access'
  /** Link the account anew: Unipile no longer knows it. */
  | 'connect'
  /** Repeat the sign-in that just failed, with a new link. */
  | 'try-again'
  /** Go to the connection that this person already has. */
  | 'use-existing'
  | 'ask-administrator'
  | 'contact-support'
  /** Let the owner repair it from a link of their own. */
  | 'send-repair-link'
  | 'change-proxy'
  /** Start a stopped account again (v1). */
  | 'restart'
  | 'open-billing';

interface ActionRule {
  /** Who may be offered it: nobody signs in for somebody else, and no owner settles the team's bills. */
  readonly audiences: readonly Audience[];
  /** What it asks the server for, where it is a visit to the provider's sign-in. */
  readonly signIn: 'reconnect' | 'connect' | 'repeat' | null;
}

const owner: readonly Audience[] = ['owner'];
const operator: readonly Audience[] = ['operator'];

/** What holds of each action, whatever remedy offers it. */
export const actionRules: Readonly<Record<RemedyAction, ActionRule>> = {
  reconnect: { audiences: owner, signIn: 'reconnect' },
  'show-code': { audiences: owner, signIn: 'reconnect' },
  'grant-access': { audiences: owner, signIn: 'reconnect' },
  connect: { audiences: owner, signIn: 'connect' },
  'try-again': { audiences: owner, signIn: 'repeat' },
  'use-existing': { audiences: owner, signIn: null },
  'ask-administrator': { audiences: owner, signIn: null },
  'contact-support': { audiences, signIn: null },
  'send-repair-link': { audiences: operator, signIn: null },
  'change-proxy': { audiences: operator, signIn: null },
  restart: { audiences: operator, signIn: null },
  'open-billing': { audiences: operator, signIn: null },
};

/** The purposes again, by themselves: every page carries them, the rules only who opens the guide. A test compares. */
const purposes: { readonly [Action in RemedyAction]?: 'reconnect' | 'connect' } = {
  reconnect: 'reconnect',
  'show-code': 'reconnect',
  'grant-access': 'reconnect',
  connect: 'connect',
};

/**
 * What an action asks the server's `POST /links` for; null for an action that is no sign-in of its own.
 *
 * @example toSignInPurpose('show-code') // 'reconnect'
 */
export function toSignInPurpose(action: RemedyAction | null): 'reconnect' | 'connect' | null {
  return (action && purposes[action]) ?? null;
}
