/** Data attributes of ConnectionResult, for styling and tests. */
export const ConnectionResultDataAttributes = {
  /** How the sign-in ended: `connected`, `denied`, `expired`, …; not there while there is nothing to say. */
  result: 'data-result',
  /** The drawn sign. */
  mark: 'data-mark',
  /** `good`, `attention` or `stopped`, on the sign. */
  tone: 'data-tone',
  /** Step of the journey where it can be tried again: see ConnectButton. */
  flow: 'data-flow',
  /** `primary`, `quiet` or `text`, on each button. */
  variant: 'data-variant',
  /** `light`, `dark` or `auto` where the provider sets a colour scheme. */
  scheme: 'data-pb-scheme',
} as const;
