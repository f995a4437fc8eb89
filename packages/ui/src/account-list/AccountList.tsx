'use client';
import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type ReactElement,
  type RefAttributes,
  useMemo,
} from 'react';
import { ConnectButton } from '../connect-button/ConnectButton.tsx';
import { type AccountIdsState, useAccountIds } from '../hooks/use-account-ids.ts';
import { useLiveStatus } from '../hooks/use-live-status.ts';
import { createAnnouncer } from '../internals/announcer.ts';
import { useRoot } from '../internals/use-root.ts';
import { usePatchbay } from '../provider/use-patchbay.ts';
import { AccountListView, type AccountListViewState } from './AccountListView.tsx';
import { AccountRow } from './AccountRow.tsx';
import { AccountSummary } from './AccountSummary.tsx';
import { AnnounceContext } from './announce-context.ts';
import { LiveRegion } from './LiveRegion.tsx';
import { RowBoundary } from './RowBoundary.tsx';
import { useStatusAnnouncements } from './use-status-announcements.ts';

/** Properties of {@link AccountList}. */
export interface AccountListProps extends Omit<ComponentPropsWithoutRef<'section'>, 'children'> {
  /** A key of the server's `returnTo` table: where a person comes back to who went there in this tab. */
  readonly returnTo?: string;
}

/**
 * All accounts of the signed-in person, kept current: status, why, and the one action that helps.
 *
 * @example <AccountList aria-label="Your channels" />
 */
export const AccountList: ForwardRefExoticComponent<AccountListProps & RefAttributes<HTMLElement>> =
  forwardRef(function AccountList({ returnTo, className, style, ...rest }, ref) {
    const { clock, messages } = usePatchbay();
    const list = useAccountIds();
    const livePaused = useLiveStatus() === 'paused';
    const root = useRoot('pb-list', { className, style });
    const announcer = useMemo(() => createAnnouncer(clock, messages.list.changedMany), [clock, messages]);
    useStatusAnnouncements(announcer.say);
    const ids = list.status === 'ready' ? list.ids : none;
    return (
      <AnnounceContext.Provider value={announcer.say}>
        <AccountListView
          {...rest}
          {...root}
          ref={ref}
          state={toViewState(list)}
          livePaused={livePaused}
          onRetry={list.status === 'failed' ? list.retry : nothing}
          summary={<AccountSummary ids={ids} />}
          connect={<ConnectButton {...(returnTo !== undefined && { returnTo })} />}
          liveRegion={<LiveRegion announcer={announcer} />}
        >
          {ids.map((id) => (
            <RowBoundary key={id} fallback={(retry) => <FailedRow onRetry={retry} />}>
              <AccountRow id={id} returnTo={returnTo} />
            </RowBoundary>
          ))}
        </AccountListView>
      </AnnounceContext.Provider>
    );
  });

const none: readonly string[] = [];
const nothing = (): void => {};

function toViewState(list: AccountIdsState): AccountListViewState {
  if (list.status === 'failed') return list.error.code === 'unauthenticated' ? 'unauthenticated' : 'failed';
  if (list.status === 'loading') return 'loading';
  return list.ids.length === 0 ? 'empty' : 'ready';
}

function FailedRow({ onRetry }: { onRetry: () => void }): ReactElement {
  const { messages } = usePatchbay();
  return (
    <li className="pb-row" data-tone="neutral">
      <div className="pb-list__notice">
        <p>{messages.list.rowFailed}</p>
        <button className="pb-button" data-variant="quiet" type="button" onClick={onRetry}>
          {messages.actions.retry}
        </button>
      </div>
    </li>
  );
}
