'use client';
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type FocusEvent,
  Fragment,
  type ReactElement,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
} from 'react';
import type { ListItem } from './arrangement.ts';
import { KeepRowContext } from './keep-row-context.ts';
import { itemKey, ListRow } from './ListRow.tsx';
import type { RowsProps } from './PlainRows.tsx';
import { RowList } from './RowList.tsx';

const ROW_PX = 64;
const HEADING_PX = 36;
/** Rows above and below those in sight, so that Tab finds the next one. */
const OVERSCAN = 2;
/** Before the page is measured: the height that the styles give. */
const AT_FIRST = { width: 640, height: 560 };

/** A long list in a box that scrolls: in the page are the rows in sight and those that somebody is busy with. */
export function LongRows({ items, returnTo, view }: RowsProps): ReactElement {
  const list = useRef<HTMLUListElement>(null);
  const focused = useRef<string | null>(null);
  const kept = useRef(new Map<string, number>());
  // Made when first asked for: as long as nobody is busy with a row nobody asks.
  const places = useMemo(() => lazyPlaces(items), [items]);

  const keep = useCallback((id: string) => {
    const key = itemKey({ kind: 'account', id });
    kept.current.set(key, (kept.current.get(key) ?? 0) + 1);
    return () => {
      const left = (kept.current.get(key) ?? 1) - 1;
      if (left > 0) kept.current.set(key, left);
      else kept.current.delete(key);
    };
  }, []);

  const toIndexes = useCallback(
    (range: Range): number[] => {
      const busy = [...kept.current.keys(), ...(focused.current === null ? [] : [focused.current])].flatMap(
        (key) => places().get(key) ?? [],
      );
      if (busy.length === 0) return defaultRangeExtractor(range);
      return [...new Set([...defaultRangeExtractor(range), ...busy])].sort((a, b) => a - b);
    },
    [places],
  );

  // The same function as long as the rows are the same: another one has all of them measured anew.
  const toKey = useCallback(
    (index: number) => {
      const item = items[index];
      return item ? itemKey(item) : index;
    },
    [items],
  );

  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => list.current,
    estimateSize: (index) => (items[index]?.kind === 'group' ? HEADING_PX : ROW_PX),
    getItemKey: toKey,
    rangeExtractor: toIndexes,
    overscan: OVERSCAN,
    initialRect: AT_FIRST,
    useFlushSync: false,
  });

  const seen = useRef(view);
  useLayoutEffect(() => {
    if (seen.current === view) return;
    seen.current = view;
    list.current?.scrollTo({ top: 0 });
  }, [view]);

  const onFocus = ({ target }: FocusEvent): void => {
    const row = target.closest('[data-index]');
    const item = items[Number(row?.getAttribute('data-index') ?? -1)];
    focused.current = item ? itemKey(item) : null;
  };

  let end = 0;
  return (
    <KeepRowContext.Provider value={keep}>
      <RowList
        ref={list}
        data-long
        onFocus={onFocus}
        onBlur={() => {
          focused.current = null;
        }}
      >
        {virtualizer.getVirtualItems().map(({ index, start, end: nextEnd, key }) => {
          const item = items[index];
          const gap = start - end;
          end = nextEnd;
          return (
            item && (
              <Fragment key={key}>
                {gap > 0 && <Gap px={gap} />}
                <ListRow
                  item={item}
                  returnTo={returnTo}
                  slot={{ index, count: items.length, measure: virtualizer.measureElement }}
                />
              </Fragment>
            )
          );
        })}
        <Gap px={virtualizer.getTotalSize() - end} />
      </RowList>
    </KeepRowContext.Provider>
  );
}

function lazyPlaces(items: readonly ListItem[]): () => ReadonlyMap<string, number> {
  let places: ReadonlyMap<string, number> | null = null;
  return () => {
    places ??= new Map(items.map((item, index) => [itemKey(item), index]));
    return places;
  };
}

/** The place of rows that are not in the page. */
function Gap({ px }: { readonly px: number }): ReactElement {
  return <li aria-hidden="true" style={{ blockSize: px }} />;
}
