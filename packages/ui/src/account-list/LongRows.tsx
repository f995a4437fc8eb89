'use client';
import {
  type FocusEvent,
  Fragment,
  type ReactElement,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import { KeepRowContext } from './keep-row-context.ts';
import { itemKey, ListRow } from './ListRow.tsx';
import type { RowsProps } from './PlainRows.tsx';
import { RowList } from './RowList.tsx';
import { useRowWindow } from './use-row-window.ts';

const ROW_PX = 64;
const HEADING_PX = 36;

/** A long list in a box that scrolls: in the page are the rows in sight and those that somebody is busy with. */
export function LongRows({ items, returnTo, view }: RowsProps): ReactElement {
  const list = useRef<HTMLUListElement>(null);
  const focused = useRef<string | null>(null);
  const kept = useRef(new Map<string, number>());
  const keys = useMemo(() => items.map(itemKey), [items]);
  const estimate = useCallback(
    (index: number) => (items[index]?.kind === 'group' ? HEADING_PX : ROW_PX),
    [items],
  );
  const { first, last, heights, measure, look } = useRowWindow(list, keys, estimate);
  // Made when first asked for: as long as nobody is busy with a row nobody asks.
  const placeOf = useMemo(() => lazyPlaces(keys), [keys]);

  const keep = useCallback((id: string) => {
    const key = itemKey({ kind: 'account', id });
    kept.current.set(key, (kept.current.get(key) ?? 0) + 1);
    return () => {
      const left = (kept.current.get(key) ?? 1) - 1;
      if (left > 0) kept.current.set(key, left);
      else kept.current.delete(key);
    };
  }, []);

  const seen = useRef(view);
  useLayoutEffect(() => {
    if (seen.current !== view) list.current?.scrollTo({ top: 0 });
    seen.current = view;
    look();
  }, [view, look]);

  const onFocus = ({ target }: FocusEvent): void => {
    const row = target.closest('[data-index]');
    focused.current = keys[Number(row?.getAttribute('data-index') ?? -1)] ?? null;
  };

  const shown = new Set<number>();
  for (let index = first; index <= last && index < items.length; index++) shown.add(index);
  for (const key of kept.current.keys()) shown.add(placeOf(key));
  if (focused.current !== null) shown.add(placeOf(focused.current));
  let end = 0;
  return (
    <KeepRowContext.Provider value={keep}>
      <RowList
        ref={list}
        data-long
        onScroll={look}
        onFocus={onFocus}
        onBlur={() => {
          focused.current = null;
        }}
      >
        {[...shown]
          .sort((a, b) => a - b)
          .map((index) => {
            const item = items[index];
            if (!item) return null; // somebody is busy with a row that this view leaves out
            const start = heights.topOf(index);
            const gap = start - end;
            end = start + heights.heightOf(index);
            return (
              <Fragment key={keys[index]}>
                {gap > 0 && <Gap px={gap} />}
                <ListRow item={item} returnTo={returnTo} slot={{ index, count: items.length, measure }} />
              </Fragment>
            );
          })}
        <Gap px={heights.topOf(items.length) - end} />
      </RowList>
    </KeepRowContext.Provider>
  );
}

/** Where an item stands; -1 for one that is not there. */
function lazyPlaces(keys: readonly string[]): (key: string) => number {
  let places: ReadonlyMap<string, number> | null = null;
  return (key) => {
    places ??= new Map(keys.map((one, index) => [one, index]));
    return places.get(key) ?? -1;
  };
}

/** The place of rows that are not in the page. */
function Gap({ px }: { readonly px: number }): ReactElement {
  return <li aria-hidden="true" style={{ blockSize: px }} />;
}
