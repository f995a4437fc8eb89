'use client';
import { type StatusMark, toStatusTone } from '@patchbay/core';
import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type RefAttributes,
} from 'react';
import { StatusMarkIcon } from './StatusMarkIcon.tsx';

/** Properties of {@link StatusBadgeView}. */
export interface StatusBadgeViewProps extends Omit<ComponentPropsWithoutRef<'span'>, 'children'> {
  readonly mark: StatusMark;
  readonly label: string;
}

/** A status as sign and word. */
export const StatusBadgeView: ForwardRefExoticComponent<
  StatusBadgeViewProps & RefAttributes<HTMLSpanElement>
> = forwardRef(function StatusBadgeView({ mark, label, className = 'pb-badge', ...rest }, ref) {
  return (
    <span {...rest} ref={ref} className={className} data-mark={mark} data-tone={toStatusTone(mark)}>
      <StatusMarkIcon mark={mark} />
      <span className="pb-badge__label">{label}</span>
    </span>
  );
});
