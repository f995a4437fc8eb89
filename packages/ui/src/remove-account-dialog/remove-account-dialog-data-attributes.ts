/** Data attributes of RemoveAccountDialog, for styling and tests. */
export const RemoveAccountDialogDataAttributes = {
  /** `asking`, `removing` or `failed`. */
  step: 'data-step',
  /** `primary` or `quiet`, on each button. */
  variant: 'data-variant',
  /** `light`, `dark` or `auto` where the provider sets a colour scheme. */
  scheme: 'data-pb-scheme',
} as const;
