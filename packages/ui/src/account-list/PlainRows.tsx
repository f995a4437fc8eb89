'use client';
import type { ReactElement } from 'react';
import type { ListItem } from './arrangement.ts';
import { itemKey, ListRow } from './ListRow.tsx';
import { RowList } from './RowList.tsx';

/** Properties of {@link PlainRows} and of the rows of a long list. */
export interface RowsProps {
  readonly items: readonly ListItem[];
  readonly returnTo: string | undefined;
}

/** All rows of a list that is short enough to be in the page as a whole. */
export function PlainRows({ items, returnTo }: RowsProps): ReactElement {
  return (
    <RowList>
      {items.map((item) => (
        <ListRow key={itemKey(item)} item={item} returnTo={returnTo} />
      ))}
    </RowList>
  );
}
