/** Data attributes of RemediationPanel, for styling and tests. */
export const RemediationPanelDataAttributes = {
  /** How urgent it is: `good`, `neutral`, `attention`, `interrupted` or `stopped`. */
  tone: 'data-tone',
  /** `light`, `dark` or `auto` where the provider sets a colour scheme. */
  scheme: 'data-pb-scheme',
} as const;
