/** Data attributes of AccountDetails, for styling and tests. */
export const AccountDetailsDataAttributes = {
  /** What a badge shows: of the account, and of each of its parts. */
  mark: 'data-mark',
  /** How urgent that is: `good`, `neutral`, `attention`, `interrupted` or `stopped`. */
  tone: 'data-tone',
  /** `light`, `dark` or `auto` where the provider sets a colour scheme. */
  scheme: 'data-pb-scheme',
} as const;
