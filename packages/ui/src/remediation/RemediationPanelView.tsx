'use client';
import type { StatusTone } from '@patchbay/core';
import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type ReactNode,
  type RefAttributes,
} from 'react';

/** Properties of {@link RemediationPanelView}. */
export interface RemediationPanelViewProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  readonly tone: StatusTone;
  readonly heading: string;
  readonly sentence: string;
  readonly steps?: readonly string[];
  /** Why there is nothing to press; null where there is. */
  readonly reason: string | null;
  /** What is known: since when, last checked. */
  readonly facts: readonly string[];
  readonly action?: ReactNode;
}

/** What happened, what still works, what to do. */
export const RemediationPanelView: ForwardRefExoticComponent<
  RemediationPanelViewProps & RefAttributes<HTMLDivElement>
> = forwardRef(function RemediationPanelView(
  { tone, heading, sentence, steps = [], reason, facts, action, ...rest },
  ref,
) {
  return (
    <div className="pb-panel" {...rest} ref={ref} data-tone={tone}>
      <p className="pb-panel__heading">{heading}</p>
      <p className="pb-panel__text">{sentence}</p>
      {steps.length > 0 && (
        <ol className="pb-panel__steps">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {reason !== null && <p className="pb-panel__text">{reason}</p>}
      {action}
      {facts.length > 0 && <p className="pb-panel__facts">{facts.join(' · ')}</p>}
    </div>
  );
});
