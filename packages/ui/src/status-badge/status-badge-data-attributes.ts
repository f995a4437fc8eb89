/** Data attributes of StatusBadge, for styling and tests. */
export const StatusBadgeDataAttributes = {
  /** What is shown: a status kind, `checking` or `locked`. On the badge and on its drawn sign. */
  mark: 'data-mark',
  /** How urgent it is: `good`, `neutral`, `attention`, `interrupted` or `stopped`. */
  tone: 'data-tone',
  /** `small` or `medium` where it was given. */
  size: 'data-size',
  /** `plain`, `tinted` or `sign` where it was given. */
  appearance: 'data-appearance',
  /** On the words about it: `confirmed`, `last-known` or `unknown`. */
  freshness: 'data-freshness',
  /** `leaving` or `arriving` while one sign fades into another. */
  motion: 'data-motion',
  /** `light`, `dark` or `auto` where the provider sets a colour scheme. */
  scheme: 'data-pb-scheme',
} as const;
