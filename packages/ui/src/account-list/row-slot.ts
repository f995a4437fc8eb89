/** Where a row stands in a long list of which only a part is in the page. */
export interface RowSlot {
  /** From 0. */
  readonly index: number;
  /** Of all rows, also of those that are not in the page. */
  readonly count: number;
  /** Has the row's height followed. */
  readonly measure: (element: Element | null) => void;
}

/** What tells assistive technology and the measuring where a row stands. */
export function slotAttributes(slot: Pick<RowSlot, 'index' | 'count'> | undefined): {
  'data-index'?: number;
  'aria-posinset'?: number;
  'aria-setsize'?: number;
} {
  return slot
    ? { 'data-index': slot.index, 'aria-posinset': slot.index + 1, 'aria-setsize': slot.count }
    : {};
}
