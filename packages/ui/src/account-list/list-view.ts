import type { CountedGroup } from '@patchbay/core';

/** How a list is put together on screen. */
export type Grouping = 'none' | 'provider' | 'cause';

/** What somebody searched, filtered and grouped by. */
export interface ListView {
  readonly search: string;
  /** Any of them; empty for all. */
  readonly status: readonly CountedGroup[];
  readonly provider: string | null;
  readonly groupBy: Grouping;
}

/** Everything, as the server sorts it. */
export const wholeList: ListView = { search: '', status: [], provider: null, groupBy: 'none' };

/** Whether a view leaves accounts out. */
export function isFiltered({ search, status, provider }: ListView): boolean {
  return search.trim() !== '' || status.length > 0 || provider !== null;
}
