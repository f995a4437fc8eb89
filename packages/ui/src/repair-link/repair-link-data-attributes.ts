/** Data attributes of RepairLink, for styling and tests. */
export const RepairLinkDataAttributes = {
  /** `form`, `making` or `made`. */
  step: 'data-step',
  /** `open`, `done`, `revoked` or `expired`, on each link. */
  state: 'data-state',
  /** `primary`, `quiet` or `text`, on each button. */
  variant: 'data-variant',
  /** `light`, `dark` or `auto` where the provider sets a colour scheme. */
  scheme: 'data-pb-scheme',
} as const;
