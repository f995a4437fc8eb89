'use client';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { createRowHeights, type RowHeights } from './row-heights.ts';

/** Rows above and below those in sight, so that Tab finds the next one. */
const OVERSCAN = 2;
/** Before the page is measured: the height that the styles give. */
const HEIGHT_AT_FIRST = 560;

/** The rows that have to be in the page. */
export interface RowWindow {
  readonly first: number;
  readonly last: number;
  readonly heights: RowHeights;
  /** Has the height of a row followed; its `data-index` tells which it is. */
  readonly measure: (element: Element | null) => void;
  /** For the box's scroll events. */
  readonly look: () => void;
}

/**
 * Which rows of a box that scrolls are in sight. Heights are estimated until a row has been in the page. A row that
 * grows above the first one in sight moves the box along, so that nothing jumps under the reader's eyes.
 */
export function useRowWindow(
  box: RefObject<HTMLElement | null>,
  keys: readonly string[],
  estimate: (index: number) => number,
): RowWindow {
  const measured = useRef(new Map<string, number>());
  const heights = useMemo(() => {
    const known = measured.current;
    if (known.size === 0) return createRowHeights(keys.length, estimate); // no key is looked up for nothing
    return createRowHeights(keys.length, (index) => known.get(keys[index] ?? '') ?? estimate(index));
  }, [keys, estimate]);
  const [view, setView] = useState({ top: 0, height: HEIGHT_AT_FIRST });
  const shown = inSight(heights, view);
  const latest = useRef({ keys, heights, shown });
  const observer = useRef<ResizeObserver | null>(null);
  useLayoutEffect(() => {
    latest.current = { keys, heights, shown };
  });

  const look = useCallback((): void => {
    const node = box.current;
    if (!node) return;
    const now = { top: node.scrollTop, height: node.clientHeight };
    // Against what was drawn: the same place asks for other rows once the heights of some are known.
    const { heights: known, shown: drawn } = latest.current;
    const { first, last } = inSight(known, now);
    if (first !== drawn.first || last !== drawn.last) setView(now);
  }, [box]);

  const observe = useCallback((): ResizeObserver => {
    observer.current ??= new ResizeObserver((entries) => {
      let above = 0;
      for (const { target, borderBoxSize } of entries) {
        if (target === box.current) continue;
        if (!target.isConnected) observer.current?.unobserve(target);
        const index = Number(target.getAttribute('data-index'));
        const key = latest.current.keys[index];
        const px = borderBoxSize[0]?.blockSize;
        if (!target.isConnected || key === undefined || px === undefined) continue;
        measured.current.set(key, px);
        const grown = latest.current.heights.setHeight(index, px);
        if (latest.current.heights.topOf(index) < (box.current?.scrollTop ?? 0)) above += grown;
      }
      if (above !== 0 && box.current) box.current.scrollTop += above;
      look();
    });
    return observer.current;
  }, [box, look]);

  useEffect(() => {
    if (box.current) observe().observe(box.current);
    return () => {
      observer.current?.disconnect();
      observer.current = null;
    };
  }, [box, observe]);

  const measure = useCallback(
    (element: Element | null): void => {
      if (element) observe().observe(element);
    },
    [observe],
  );

  return { ...shown, heights, measure, look };
}

function inSight(
  heights: RowHeights,
  { top, height }: { readonly top: number; readonly height: number },
): { readonly first: number; readonly last: number } {
  return {
    first: Math.max(0, heights.indexAt(top) - OVERSCAN),
    last: heights.indexAt(top + height) + OVERSCAN,
  };
}
