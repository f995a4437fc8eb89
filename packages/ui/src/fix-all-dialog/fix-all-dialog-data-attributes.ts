/** Data attributes of FixAllDialog, for styling and tests. */
export const FixAllDialogDataAttributes = {
  /** `walk` while an account has its turn, `summary` at the end. */
  step: 'data-step',
  /** Of each account: `current`, `waiting`, `skipped` or `settled`. */
  state: 'data-state',
  /** What is shown of an account: a status kind, `checking` or `locked`. */
  mark: 'data-mark',
  /** How urgent that is: `good`, `neutral`, `attention`, `interrupted` or `stopped`. */
  tone: 'data-tone',
  /** Step of the current account's sign-in: see ConnectButton. */
  flow: 'data-flow',
  /** `primary`, `quiet` or `text`, on each button. */
  variant: 'data-variant',
  /** `light`, `dark` or `auto` where the provider sets a colour scheme. */
  scheme: 'data-pb-scheme',
} as const;
