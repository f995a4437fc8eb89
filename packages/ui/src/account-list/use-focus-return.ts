'use client';
import { type RefObject, useEffect, useRef } from 'react';

/**
 * When the focused control of a row disappears, focus would fall to the page's start. It goes to the row's
 * action instead; while there is none (the account is being checked) it waits on the row's name, and moves to
 * the action if there is one again.
 */
export function useFocusReturn(row: RefObject<HTMLElement | null>): void {
  const held = useRef(false);
  const waiting = useRef(false);
  // After each render: a control disappears by one.
  useEffect(() => {
    const node = row.current;
    if (!node) return;
    const { activeElement, body } = node.ownerDocument;
    const action = node.querySelector<HTMLElement>('.pb-row__action button');
    if (held.current && activeElement === body) {
      waiting.current = !action;
      (action ?? node.querySelector<HTMLElement>('.pb-row__toggle'))?.focus();
    } else if (!node.contains(activeElement)) {
      waiting.current = false;
    } else if (waiting.current && action) {
      waiting.current = false;
      action.focus();
    }
    held.current = node.contains(node.ownerDocument.activeElement);
  });
}
