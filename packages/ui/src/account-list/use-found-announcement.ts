'use client';
import { useEffect, useRef } from 'react';
import { useAccountWords } from '../internals/use-account-words.ts';
import { usePatchbay } from '../provider/use-patchbay.ts';
import type { ListView } from './list-view.ts';

/** Long enough that a word typed at ease is one search. */
const TYPING_MS = 600;

/** Says how many accounts a search or a filter left, once the person has stopped typing. */
export function useFoundAnnouncement(view: ListView, size: number, say: (text: string) => void): void {
  const { clock } = usePatchbay();
  const messages = useAccountWords();
  const said = useRef(view);
  const latest = useRef(size);
  useEffect(() => {
    latest.current = size;
  });
  useEffect(() => {
    if (said.current === view) return; // the first drawing is no search
    said.current = view;
    const life = new AbortController();
    clock.sleep(TYPING_MS, life.signal).then(
      () => say(messages.list.found(latest.current)),
      () => {},
    );
    return () => life.abort();
  }, [view, clock, messages, say]);
}
