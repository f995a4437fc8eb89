/** Data attributes of ProviderPicker, for styling and tests. */
export const ProviderPickerDataAttributes = {
  /** Step of the sign-in: see ConnectButton. */
  flow: 'data-flow',
  /** `quiet`, on each button. */
  variant: 'data-variant',
  /** `light`, `dark` or `auto` where the provider sets a colour scheme. */
  scheme: 'data-pb-scheme',
} as const;
