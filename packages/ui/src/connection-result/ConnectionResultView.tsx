'use client';
import { type StatusMark, toStatusTone } from '@patchbay/core';
import { type ForwardRefExoticComponent, forwardRef, type ReactNode, type RefAttributes } from 'react';
import { StatusMarkIcon } from '../status-badge/StatusMarkIcon.tsx';

/** Properties of {@link ConnectionResultView}. */
export interface ConnectionResultViewProps {
  readonly mark: StatusMark;
  readonly heading: string;
  readonly sentence: string;
  readonly steps?: readonly string[];
  readonly action?: ReactNode;
  readonly otherWays?: ReactNode;
  /** The way out. */
  readonly back?: ReactNode;
}

/** How a sign-in ended, and the way on. */
export const ConnectionResultView: ForwardRefExoticComponent<
  ConnectionResultViewProps & RefAttributes<HTMLDivElement>
> = forwardRef(function ConnectionResultView(props, ref) {
  const { mark, heading, sentence, steps = [], action, otherWays, back } = props;
  return (
    <div className="pb-result__frame" ref={ref}>
      <span className="pb-badge" data-tone={toStatusTone(mark)}>
        <StatusMarkIcon mark={mark} />
      </span>
      <div className="pb-result__words">
        <p className="pb-result__heading">{heading}</p>
        <p>{sentence}</p>
        {steps.length > 0 && (
          <ul className="pb-result__steps">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        )}
        <div className="pb-result__ways">
          {action}
          {otherWays}
          {back}
        </div>
      </div>
    </div>
  );
});
