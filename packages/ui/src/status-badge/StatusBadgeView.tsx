'use client';
import { type StatusMark, toStatusTone } from '@patchbay/core';
import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type ReactNode,
  type RefAttributes,
  useContext,
} from 'react';
import { Root, type RootOptions } from '../internals/Root.tsx';
import { PatchbayContext } from '../provider/patchbay-context.ts';
import { StatusMarkIcon } from './StatusMarkIcon.tsx';

/** How a badge looks, whatever it says. */
export interface BadgeLooks {
  /** Default `medium`. */
  readonly size?: 'small' | 'medium';
  /** `plain` is sign and word, `tinted` stands on a field of its colour, `sign` leaves the word to those who hear it. */
  readonly appearance?: 'plain' | 'tinted' | 'sign';
}

/** Properties of {@link StatusBadgeView}. */
export interface StatusBadgeViewProps
  extends Omit<ComponentPropsWithoutRef<'span'>, 'children'>,
    BadgeLooks,
    RootOptions {
  readonly mark: StatusMark;
  readonly label: string;
  /** How far it can be trusted. */
  readonly note?: ReactNode;
}

/** A status as sign and word. */
export const StatusBadgeView: ForwardRefExoticComponent<
  StatusBadgeViewProps & RefAttributes<HTMLSpanElement>
> = forwardRef(function StatusBadgeView(props, ref) {
  const { mark, label, note, size, appearance, className = 'pb-badge', ...rest } = props;
  const hidden = appearance === 'sign';
  const drawn = useContext(PatchbayContext)?.statusBadge?.({ mark, label });
  return (
    <Root
      tag="span"
      {...(hidden && { title: label })}
      {...rest}
      ref={ref}
      className={className}
      data-mark={mark}
      data-tone={toStatusTone(mark)}
      data-size={size}
      data-appearance={appearance}
    >
      {drawn ?? (
        <>
          <StatusMarkIcon mark={mark} />
          <span className={hidden ? 'pb-hidden' : 'pb-badge__label'}>{label}</span>
        </>
      )}
      {note}
    </Root>
  );
});
