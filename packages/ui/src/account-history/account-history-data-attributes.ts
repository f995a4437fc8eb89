/** Data attributes of AccountHistory, for styling and tests. */
export const AccountHistoryDataAttributes = {
  /** `picture` or `table`; `loading` or `failed` before there is something to draw. */
  view: 'data-view',
  /** Of each bar: the worst state of its day, `well`, or `before` there was an account. */
  worst: 'data-worst',
  /** Of each bar and badge: `good`, `neutral`, `attention`, `interrupted` or `stopped`. */
  tone: 'data-tone',
  /** On the bar whose day is told. */
  chosen: 'data-chosen',
  /** What a badge shows. */
  mark: 'data-mark',
  /** `text`, on the button. */
  variant: 'data-variant',
  /** `light`, `dark` or `auto` where the provider sets a colour scheme. */
  scheme: 'data-pb-scheme',
} as const;
