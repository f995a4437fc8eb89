'use client';
import type { CountedGroup } from '@patchbay/core';
import {
  type ComponentPropsWithoutRef,
  type ComponentType,
  type ForwardRefExoticComponent,
  forwardRef,
  lazy,
  type RefAttributes,
  Suspense,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { ConnectButton } from '../connect-button/ConnectButton.tsx';
import { type AccountIdsState, useAccountIds } from '../hooks/use-account-ids.ts';
import { useLiveStatus } from '../hooks/use-live-status.ts';
import { createAnnouncer } from '../internals/announcer.ts';
import { fetchWhenIdle } from '../internals/fetch-when-idle.ts';
import { type ComponentOptions, withOverrides } from '../internals/overrides.tsx';
import { useAccountWords } from '../internals/use-account-words.ts';
import { useRoot } from '../internals/use-root.ts';
import { usePatchbay } from '../provider/use-patchbay.ts';
import { AccountListView, type AccountListViewState } from './AccountListView.tsx';
import { AccountRows } from './AccountRows.tsx';
import { AccountSummary } from './AccountSummary.tsx';
import { createAccountIndex } from './account-index.ts';
import { AnnounceContext } from './announce-context.ts';
import type { ListControlsProps } from './ListControls.tsx';
import { LiveRegion } from './LiveRegion.tsx';
import type { ListTools } from './list-tools.ts';
import { isFiltered, wholeList } from './list-view.ts';
import { loadRowPanel } from './RowPanel.tsx';
import { useArrangement } from './use-arrangement.ts';
import { useFoundAnnouncement } from './use-found-announcement.ts';
import { useStatusAnnouncements } from './use-status-announcements.ts';
import { useWarmFormats } from './use-warm-formats.ts';

/** Properties of {@link AccountList}. */
export interface AccountListProps
  extends Omit<ComponentPropsWithoutRef<'section'>, 'children'>,
    ComponentOptions {
  /** A key of the server's `returnTo` table: where a person comes back to who went there in this tab. */
  readonly returnTo?: string;
  /**
   * Search, filters and grouping: `auto` shows them from nine accounts on, where they help more than they
   * disturb. Default `auto`.
   */
  readonly controls?: 'auto' | 'always' | 'never';
}

/** Searching and grouping, once the controls are there: nobody can want them before. */
let tools: ListTools | null = null;

/** A chunk of its own: most lists are short. Without it a list still works, and its counts still filter. */
const ListControls = lazy(
  (): Promise<{ default: ComponentType<ListControlsProps> }> =>
    import('./ListControls.tsx').then(
      (chunk) => {
        tools = chunk.listTools;
        return { default: chunk.ListControls };
      },
      () => ({ default: () => null }),
    ),
);

/** More than a person takes in at a glance. */
const GLANCE = 8;

/**
 * All accounts of the signed-in person, kept current: status, why, and the one action that helps.
 *
 * @example <AccountList aria-label="Your channels" />
 */
export const AccountList: ForwardRefExoticComponent<AccountListProps & RefAttributes<HTMLElement>> =
  withOverrides(
    forwardRef(function AccountList({ returnTo, controls = 'auto', className, style, ...rest }, ref) {
      const { accounts, clock } = usePatchbay();
      const messages = useAccountWords();
      const list = useAccountIds();
      const livePaused = useLiveStatus() === 'paused';
      const root = useRoot('pb-list', { className, style });
      const announcer = useMemo(() => createAnnouncer(clock, messages.list.changedMany), [clock, messages]);
      const ids = list.status === 'ready' ? list.ids : none;
      const index = useMemo(() => createAccountIndex(accounts, ids), [accounts, ids]);
      const [view, setView] = useState(wholeList);
      const { items, size } = useArrangement(index, view, view === wholeList ? null : tools);
      useEffect(() => fetchWhenIdle(loadRowPanel), []);
      useWarmFormats(list.status === 'loading');
      useStatusAnnouncements(index, announcer.say);
      useFoundAnnouncement(view, size, announcer.say);

      const controlled = controls === 'always' || (controls === 'auto' && ids.length > GLANCE);
      const toggle = (group: CountedGroup): void => {
        const status = view.status.includes(group)
          ? view.status.filter((other) => other !== group)
          : [...view.status, group];
        setView({ ...view, status });
      };
      return (
        <AnnounceContext.Provider value={announcer.say}>
          <AccountListView
            {...rest}
            {...root}
            ref={ref}
            state={toViewState(list, size > 0 || !isFiltered(view))}
            livePaused={livePaused}
            onRetry={list.status === 'failed' ? list.retry : nothing}
            onShowAll={() => setView({ ...wholeList, groupBy: view.groupBy })}
            summary={
              <AccountSummary
                index={index}
                pressed={view.status}
                onToggle={controlled ? toggle : undefined}
              />
            }
            controls={
              controlled && (
                <Suspense>
                  <ListControls view={view} onChange={setView} index={index} />
                </Suspense>
              )
            }
            connect={<ConnectButton {...(returnTo !== undefined && { returnTo })} />}
            liveRegion={<LiveRegion announcer={announcer} />}
          >
            <AccountRows total={ids.length} items={items} view={view} returnTo={returnTo} />
          </AccountListView>
        </AnnounceContext.Provider>
      );
    }),
  );

const none: readonly string[] = [];
const nothing = (): void => {};

function toViewState(list: AccountIdsState, matching: boolean): AccountListViewState {
  if (list.status === 'failed') return list.error.code === 'unauthenticated' ? 'unauthenticated' : 'failed';
  if (list.status === 'loading') return 'loading';
  if (list.ids.length === 0) return 'empty';
  return matching ? 'ready' : 'no-match';
}
