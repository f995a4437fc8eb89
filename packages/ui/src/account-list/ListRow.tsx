'use client';
import { type ReactElement, useEffect, useId, useRef } from 'react';
import { useAccountEntry } from '../hooks/use-account-entry.ts';
import { useAccountWords } from '../internals/use-account-words.ts';
import { AccountRow } from './AccountRow.tsx';
import type { ListItem } from './arrangement.ts';
import { GroupHeading } from './GroupHeading.tsx';
import { RowBoundary } from './RowBoundary.tsx';
import type { RowSlot } from './row-slot.ts';

/** Properties of {@link ListRow}. */
export interface ListRowProps {
  readonly item: ListItem;
  readonly returnTo: string | undefined;
  readonly slot?: RowSlot;
}

/** A row, or the heading of a group of rows. */
export function ListRow({ item, returnTo, slot }: ListRowProps): ReactElement {
  if (item.kind === 'group') return <GroupHeading label={item.label} count={item.count} slot={slot} />;
  return (
    <RowBoundary fallback={(retry) => <FailedRow id={item.id} onRetry={retry} />}>
      <AccountRow
        id={item.id}
        returnTo={returnTo}
        index={slot?.index}
        count={slot?.count}
        measure={slot?.measure}
      />
    </RowBoundary>
  );
}

/** Tells items apart, also an account and a group of the same name. */
export function itemKey(item: ListItem): string {
  // No id has a blank; and ten thousand ids stay as they are.
  return item.kind === 'group' ? `group ${item.key}` : item.id;
}

function FailedRow({ id, onRetry }: { id: string; onRetry: () => void }): ReactElement {
  const { list, actions } = useAccountWords();
  const account = useAccountEntry(id);
  const failed = useRef(account);
  useEffect(() => {
    // What could not be drawn has changed: perhaps it can be now.
    if (account !== failed.current) onRetry();
  }, [account, onRetry]);
  const nameId = useId();
  const retryId = useId();
  return (
    <li className="pb-row" data-tone="neutral">
      <div className="pb-row__who" id={nameId}>
        {account?.name}
      </div>
      <p className="pb-row__why">{list.rowFailed}</p>
      <div className="pb-row__action">
        <button
          id={retryId}
          className="pb-button"
          data-variant="quiet"
          type="button"
          aria-labelledby={`${retryId} ${nameId}`}
          onClick={onRetry}
        >
          {actions.retry}
        </button>
      </div>
    </li>
  );
}
