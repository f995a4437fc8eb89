/** Data attributes of RemediationPanel, for styling and tests. */
export const RemediationPanelDataAttributes = {
  /** How urgent it is: `good`, `neutral`, `attention`, `interrupted` or `stopped`. */
  tone: 'data-tone',
  /** On its button: where the sign-in is, as on ConnectButton. */
  flow: 'data-flow',
  /** The same on what is said about it. */
  step: 'data-step',
  /** `primary`, `quiet` or `text`, on each button. */
  variant: 'data-variant',
  /** `light`, `dark` or `auto` where the provider sets a colour scheme. */
  scheme: 'data-pb-scheme',
} as const;
