/** Data attributes of ProxyDialog, for styling and tests. */
export const ProxyDialogDataAttributes = {
  /** `form`, `saving` or `saved`. */
  step: 'data-step',
  /** `primary` or `quiet`, on each button. */
  variant: 'data-variant',
  /** `light`, `dark` or `auto` where the provider sets a colour scheme. */
  scheme: 'data-pb-scheme',
} as const;
