'use client';
import { type ReactElement, useEffect, useRef } from 'react';
import { type RowSlot, slotAttributes } from './row-slot.ts';

/** Properties of {@link GroupHeading}. */
export interface GroupHeadingProps {
  readonly label: string;
  readonly count: number;
  readonly slot?: RowSlot | undefined;
}

/** What the accounts below have in common, and how many they are. */
export function GroupHeading({ label, count, slot }: GroupHeadingProps): ReactElement {
  const item = useRef<HTMLLIElement>(null);
  const measure = slot?.measure;
  useEffect(() => measure?.(item.current), [measure]);
  return (
    <li className="pb-list__group" ref={item} {...slotAttributes(slot)}>
      <strong>{label}</strong> <span>{count}</span>
    </li>
  );
}
