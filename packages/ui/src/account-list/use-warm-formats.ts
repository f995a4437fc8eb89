'use client';
import { useEffect } from 'react';
import { formatAge, formatMoment, pickLocale } from '../internals/format-time.ts';
import { useAccountWords } from '../internals/use-account-words.ts';

/**
 * Uses the formats of counts and times once while the list is being read. A browser loads its data about languages
 * with the first use, which takes ten milliseconds and more: here nobody waits for them.
 */
export function useWarmFormats(waiting: boolean): void {
  const { list, locale } = useAccountWords();
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => {
      const format = { now: 0, locale: pickLocale(locale, navigator.languages) };
      list.counts.other(1_000);
      formatMoment(0, format);
      formatAge(0, format);
    });
    return () => clearTimeout(timer);
  }, [waiting, list, locale]);
}
