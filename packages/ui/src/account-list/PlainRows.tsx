'use client';
import type { ReactElement } from 'react';
import type { ListItem } from './arrangement.ts';
import { itemKey, ListRow } from './ListRow.tsx';
import type { ListView } from './list-view.ts';
import { RowList } from './RowList.tsx';

/** Properties of {@link PlainRows} and of the rows of a long list. */
export interface RowsProps {
  readonly items: readonly ListItem[];
  readonly returnTo: string | undefined;
  /** What they were searched by: another one starts at the top. */
  readonly view: ListView;
}

/** All rows of a list that is short enough to be in the page as a whole. */
export function PlainRows({ items, returnTo }: Omit<RowsProps, 'view'>): ReactElement {
  return (
    <RowList>
      {items.map((item) => (
        <ListRow key={itemKey(item)} item={item} returnTo={returnTo} />
      ))}
    </RowList>
  );
}
