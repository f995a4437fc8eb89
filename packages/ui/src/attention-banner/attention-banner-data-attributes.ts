/** Data attributes of AttentionBanner, for styling and tests. */
export const AttentionBannerDataAttributes = {
  /** How many accounts wait. */
  count: 'data-count',
  /** The drawn sign. */
  mark: 'data-mark',
  /** `attention`, on the sign. */
  tone: 'data-tone',
  /** Step of the journey, where one account waits: see ConnectButton. */
  flow: 'data-flow',
  /** `primary`, `quiet` or `text`, on each button. */
  variant: 'data-variant',
  /** `light`, `dark` or `auto` where the provider sets a colour scheme. */
  scheme: 'data-pb-scheme',
} as const;
