'use client';
import { useCallback, useInsertionEffect, useRef } from 'react';
import type { Report } from './patchbay-event.ts';

/** How components tell what happens: the latest handler is called, and what it throws stays with it. */
export function useReport(onEvent: Report | undefined): Report {
  const latest = useRef(onEvent);
  useInsertionEffect(() => {
    latest.current = onEvent;
  });
  return useCallback((event) => {
    try {
      latest.current?.(event);
    } catch (error) {
      console.error('Patchbay: onEvent threw; the page goes on. Mend the handler.', error);
    }
  }, []);
}
