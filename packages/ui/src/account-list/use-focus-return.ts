'use client';
import { type RefObject, useEffect, useRef } from 'react';

/**
 * When the focused control of a row disappears, focus would fall to the page's start. It goes to the row's
 * action instead; while there is none (the account is being checked) it waits on the row's name, and moves to
 * the action if there is one again.
 */
export function useFocusReturn(row: RefObject<HTMLElement | null>, drawn: boolean): void {
  const held = useRef(false);
  const waiting = useRef(false);

  function settle(): void {
    const node = row.current;
    if (!node) return;
    const { activeElement, body } = node.ownerDocument;
    // Not to what connects again: who has just removed an account may press Enter once more.
    const action =
      node.dataset.mark !== 'removed' && node.querySelector<HTMLElement>('.pb-row__action button');
    if (held.current && activeElement === body) {
      waiting.current = !action;
      (action || node.querySelector<HTMLElement>('.pb-row__toggle'))?.focus();
    } else if (!node.contains(activeElement)) {
      waiting.current = false;
    } else if (waiting.current && action) {
      waiting.current = false;
      action.focus();
    }
  }

  // Focus also comes and goes without a render of the row: a dialog takes it, and closes when its opener has gone.
  useEffect(() => {
    const node = row.current;
    const follow = ({ target }: FocusEvent): void =>
      queueMicrotask(() => {
        // What left the page by now did not give the focus away, it lost it.
        if (node?.contains(target as Node)) held.current = node.contains(node.ownerDocument.activeElement);
        else settle();
      });
    // They go with the node.
    node?.addEventListener('focusin', follow);
    node?.addEventListener('focusout', follow);
  }, [row, drawn]);

  // After each render: a control disappears by one, and not every browser tells.
  useEffect(settle);
}
