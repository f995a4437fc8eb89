'use client';
import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type ReactNode,
  type RefAttributes,
} from 'react';
import { Root, type RootOptions } from '../internals/Root.tsx';
import { useAccountWords } from '../internals/use-account-words.ts';

/** What a list shows instead of rows, or that it has rows. */
export type AccountListViewState =
  | 'loading'
  | 'failed'
  | 'unauthenticated'
  | 'empty'
  /** There are accounts, but none that was searched or filtered for. */
  | 'no-match'
  | 'ready';

/** Properties of {@link AccountListView}. */
export interface AccountListViewProps extends ComponentPropsWithoutRef<'section'>, RootOptions {
  readonly state: AccountListViewState;
  readonly livePaused: boolean;
  readonly onRetry: () => void;
  /** Counts over all rows. */
  readonly summary?: ReactNode;
  /** Search and filters. */
  readonly controls?: ReactNode;
  readonly onShowAll?: () => void;
  /** The connect button of the empty list. */
  readonly connect?: ReactNode;
  readonly liveRegion?: ReactNode;
  /** The rows, in a list of their own. */
  readonly children?: ReactNode;
}

/** The frame of a list of accounts in each of its states. */
export const AccountListView: ForwardRefExoticComponent<AccountListViewProps & RefAttributes<HTMLElement>> =
  forwardRef(function AccountListView(
    { state, livePaused, onRetry, summary, controls, onShowAll, connect, liveRegion, children, ...rest },
    ref,
  ) {
    const { list, actions } = useAccountWords();
    return (
      <Root
        tag="section"
        className="pb-list"
        aria-label={list.label}
        aria-busy={state === 'loading' || undefined}
        {...rest}
        ref={ref}
        data-state={state}
        data-live={livePaused ? 'paused' : undefined}
      >
        {(state === 'ready' || state === 'no-match') && (
          <div className="pb-list__bar">
            <div>{summary}</div>
            {livePaused && <span className="pb-list__live">{list.livePaused}</span>}
            {controls}
          </div>
        )}
        {state === 'ready' && children}
        {state === 'no-match' && (
          <Notice text={list.noMatch}>
            <button className="pb-button" data-variant="quiet" type="button" onClick={onShowAll}>
              {list.showAll}
            </button>
          </Notice>
        )}
        {state === 'loading' && <LoadingRows label={list.loading} />}
        {state === 'empty' && <Notice text={list.empty}>{connect}</Notice>}
        {state === 'unauthenticated' && <Notice text={list.unauthenticated} />}
        {state === 'failed' && (
          <Notice text={list.failed}>
            <button className="pb-button" data-variant="quiet" type="button" onClick={onRetry}>
              {actions.retry}
            </button>
          </Notice>
        )}
        {liveRegion}
      </Root>
    );
  });

function Notice({ text, children }: { text: string; children?: ReactNode }): ReactNode {
  return (
    <div className="pb-list__notice">
      <p>{text}</p>
      {children}
    </div>
  );
}

function LoadingRows({ label }: { label: string }): ReactNode {
  return (
    <div className="pb-list__rows pb-list__loading">
      <span className="pb-hidden">{label}</span>
      {['a', 'b', 'c'].map((key) => (
        <div className="pb-row" key={key} aria-hidden="true">
          <span className="pb-provider" />
          <span className="pb-row__blank" />
        </div>
      ))}
    </div>
  );
}
