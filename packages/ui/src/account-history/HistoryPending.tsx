'use client';
import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type RefAttributes,
  useId,
} from 'react';
import { useMessages } from '../internals/use-messages.ts';
import { useDialogTexts } from '../lazy/use-dialog-texts.ts';
import type { IncidentsState } from './use-incidents.ts';

/** Properties of {@link HistoryPending}. */
export interface HistoryPendingProps extends Omit<ComponentPropsWithoutRef<'section'>, 'children'> {
  readonly days: number;
  readonly state: Exclude<IncidentsState, { readonly status: 'ready' }>;
}

/** Stands where the history will be: it is on its way, or could not be read. */
export const HistoryPending: ForwardRefExoticComponent<HistoryPendingProps & RefAttributes<HTMLElement>> =
  forwardRef(function HistoryPending({ days, state, ...rest }, ref) {
    const { actions } = useMessages();
    const history = useDialogTexts()?.history;
    const headingId = useId();
    if (!history) return null;
    const failed = state.status === 'failed';
    return (
      <section
        className="pb-history"
        aria-labelledby={headingId}
        aria-busy={!failed}
        {...rest}
        ref={ref}
        data-view={state.status}
      >
        <p className="pb-history__heading" id={headingId}>
          {history.heading(days)}
        </p>
        <p className="pb-history__nothing" role="status">
          {failed ? history.failed : history.loading}
        </p>
        {failed && (
          <button className="pb-button" data-variant="quiet" type="button" onClick={state.retry}>
            {actions.retry}
          </button>
        )}
      </section>
    );
  });
