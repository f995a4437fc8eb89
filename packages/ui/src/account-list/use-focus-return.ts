'use client';
import { type RefObject, useEffect, useRef } from 'react';

/**
 * When the focused control of an element disappears (a button whose account was mended), focus would fall to
 * the page's start. It goes to the first control that is left instead.
 */
export function useFocusReturn(element: RefObject<HTMLElement | null>): void {
  const held = useRef(false);
  // After each render: a control disappears by one.
  useEffect(() => {
    const node = element.current;
    if (!node) return;
    if (held.current && node.ownerDocument.activeElement === node.ownerDocument.body) {
      node.querySelector<HTMLElement>('.pb-row__action button, button, a')?.focus();
    }
    held.current = node.contains(node.ownerDocument.activeElement);
  });
}
