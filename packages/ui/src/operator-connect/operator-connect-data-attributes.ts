/** Data attributes of OperatorConnect, for styling and tests. */
export const OperatorConnectDataAttributes = {
  /** `quick` or `shared`. */
  how: 'data-how',
  /** Where the sign-in is that is done here: `idle`, `preparing`, `blocked`, `waiting`, `checking`, `done`, `failed`. */
  flow: 'data-flow',
  /** The same on what is said about it. */
  step: 'data-step',
  /** `open`, `done`, `revoked` or `expired`, on each link. */
  state: 'data-state',
  /** `primary`, `quiet` or `text`, on each button. */
  variant: 'data-variant',
  /** `light`, `dark` or `auto` where the provider sets a colour scheme. */
  scheme: 'data-pb-scheme',
} as const;
