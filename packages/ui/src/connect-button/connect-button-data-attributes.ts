/** Data attributes of ConnectButton and ReconnectButton, for styling and tests. */
export const ConnectButtonDataAttributes = {
  /** Step of the journey: `idle`, `preparing`, `blocked`, `waiting`, `checking`, `done` or `failed`. */
  flow: 'data-flow',
  /** The same on the words beneath the button. */
  step: 'data-step',
  /** `primary`, `quiet` or `text`, on each button and link. */
  variant: 'data-variant',
  /** `light`, `dark` or `auto` where the provider sets a colour scheme. */
  scheme: 'data-pb-scheme',
} as const;
