'use client';
import { type StatusMark, toStatusTone } from '@patchbay/core';
import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type ReactNode,
  type RefAttributes,
  useId,
} from 'react';
import { Root, type RootOptions } from '../internals/Root.tsx';
import { StatusMarkIcon } from '../status-badge/StatusMarkIcon.tsx';

/** Properties of {@link AttentionBannerView}. */
export interface AttentionBannerViewProps
  extends Omit<ComponentPropsWithoutRef<'section'>, 'children'>,
    RootOptions {
  readonly heading: string;
  /** Whose accounts, or the one account. */
  readonly names: string;
  readonly count: number;
  /** How it stands: waiting, being checked, or just repaired. Default `disconnected`. */
  readonly mark?: StatusMark;
  readonly action: ReactNode;
}

/** How many accounts wait for the reader, whose they are, and the one thing to press. */
export const AttentionBannerView: ForwardRefExoticComponent<
  AttentionBannerViewProps & RefAttributes<HTMLElement>
> = forwardRef(function AttentionBannerView(
  { heading, names, count, mark = 'disconnected', action, ...rest },
  ref,
) {
  const headingId = useId();
  return (
    <Root
      tag="section"
      className="pb-attention"
      aria-labelledby={headingId}
      {...rest}
      ref={ref}
      data-count={count}
    >
      <div className="pb-attention__frame">
        <span className="pb-badge" data-tone={toStatusTone(mark)}>
          <StatusMarkIcon mark={mark} />
        </span>
        <div className="pb-attention__words">
          <p className="pb-attention__heading" id={headingId}>
            {heading}
          </p>
          <p className="pb-attention__names" dir="auto">
            {names}
          </p>
        </div>
        {action}
      </div>
    </Root>
  );
});
