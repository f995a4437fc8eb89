'use client';
import type { StatusTone } from '@patchbay/core';
import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type ReactNode,
  type RefAttributes,
} from 'react';
import { Root, type RootOptions } from '../internals/Root.tsx';

/** Properties of {@link RemediationPanelView}. */
export interface RemediationPanelViewProps
  extends Omit<ComponentPropsWithoutRef<'div'>, 'children'>,
    RootOptions {
  readonly tone: StatusTone;
  readonly heading: string;
  readonly sentence: string;
  readonly steps?: readonly string[];
  /** What may have led to it, under a heading that says so. */
  readonly likelyReasons?: readonly string[];
  readonly reasonsHeading?: string;
  /** What else is known, a sentence each. */
  readonly notes?: readonly string[];
  /** Why there is nothing to press; null where there is. */
  readonly reason: string | null;
  /** What is known: since when, last checked. */
  readonly facts: readonly string[];
  readonly action?: ReactNode;
  /** What else can be pressed, less prominent. */
  readonly otherWays?: ReactNode;
}

/** What happened, what still works, what to do. */
export const RemediationPanelView: ForwardRefExoticComponent<
  RemediationPanelViewProps & RefAttributes<HTMLDivElement>
> = forwardRef(function RemediationPanelView(props, ref) {
  const { tone, heading, sentence, steps = [], likelyReasons = [], notes = [], ...others } = props;
  const { reasonsHeading, reason, facts, action, otherWays, ...rest } = others;
  return (
    <Root tag="div" className="pb-panel" {...rest} ref={ref} data-tone={tone}>
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
      {notes.map((note) => (
        <p className="pb-panel__text" key={note}>
          {note}
        </p>
      ))}
      {action}
      {otherWays}
      {likelyReasons.length > 0 && (
        <details className="pb-panel__reasons">
          <summary>{reasonsHeading}</summary>
          <ul className="pb-panel__steps">
            {likelyReasons.map((likely) => (
              <li key={likely}>{likely}</li>
            ))}
          </ul>
        </details>
      )}
      {facts.length > 0 && <p className="pb-panel__facts">{facts.join(' · ')}</p>}
    </Root>
  );
});
