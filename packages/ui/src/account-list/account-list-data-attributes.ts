/** Data attributes of AccountList and its rows, for styling and tests. */
export const AccountListDataAttributes = {
  /** On the list: `loading`, `failed`, `unauthenticated`, `empty`, `no-match` or `ready`. */
  state: 'data-state',
  /** On the list: `paused` while changes do not arrive by themselves. */
  live: 'data-live',
  /** On the list: `light`, `dark` or `auto` where the provider sets a colour scheme. */
  scheme: 'data-pb-scheme',
  /** On a row and its badge: what is shown, a status kind, `checking` or `locked`. */
  mark: 'data-mark',
  /** On a row, its badge and its panel: `good`, `neutral`, `attention`, `interrupted` or `stopped`. */
  tone: 'data-tone',
  /** On the rows of a list that is so long that only those in sight are in the page. */
  long: 'data-long',
  /** On a row of such a list: its place, from 0. */
  index: 'data-index',
  /** On a row: step of the journey. `done` on the row of the person who mended it. */
  flow: 'data-flow',
  /** On a row that is unfolded. */
  open: 'data-open',
  /** On the drawn sign: `leaving` or `arriving` while one fades into another. */
  motion: 'data-motion',
  /** On the words of the journey: its step. */
  step: 'data-step',
  /** On buttons and links: `primary`, `quiet` or `text`. */
  variant: 'data-variant',
} as const;
