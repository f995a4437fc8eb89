'use client';
import { type ComponentType, lazy, type ReactElement, Suspense } from 'react';
import { PlainRows, type RowsProps } from './PlainRows.tsx';

/** From this many rows on, only those in sight are in the page. */
const LONG = 100;
/** Fills the box until the chunk that keeps a long list short has come. */
const AT_FIRST = 12;

const LongRows = lazy(
  (): Promise<{ default: ComponentType<RowsProps> }> =>
    import('./LongRows.tsx').then(
      (chunk) => ({ default: chunk.LongRows }),
      () => ({ default: PlainRows }), // slower, and all of them: better than none
    ),
);

/** Properties of {@link AccountRows}. */
export interface AccountRowsProps extends RowsProps {
  /** How many accounts there are: a search among many does not draw a hundred rows at a key press either. */
  readonly total: number;
}

/** The rows of a list, however long it is. */
export function AccountRows({ total, items, returnTo, view }: AccountRowsProps): ReactElement {
  if (total < LONG) return <PlainRows items={items} returnTo={returnTo} />;
  return (
    <Suspense fallback={<PlainRows items={items.slice(0, AT_FIRST)} returnTo={returnTo} />}>
      <LongRows items={items} returnTo={returnTo} view={view} />
    </Suspense>
  );
}
