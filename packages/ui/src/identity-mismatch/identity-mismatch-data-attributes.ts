/** Data attributes of IdentityMismatch, for styling and tests. */
export const IdentityMismatchDataAttributes = {
  /** `primary` or `quiet`, on each button. */
  variant: 'data-variant',
  /** `light`, `dark` or `auto` where the provider sets a colour scheme. */
  scheme: 'data-pb-scheme',
} as const;
