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

  // Focus also comes and goes without a render of the row: a dialog takes it, and closes when its opener has gone.
  useEffect(() => {
    const node = row.current;
    if (!drawn || !node) return;
    const enter = (): void => {
      held.current = true;
    };
    const leave = ({ target }: FocusEvent): void => {
      queueMicrotask(() => {
        // What left the page by now did not give the focus away, it lost it.
        if (node.contains(target as Node)) held.current = holdsFocus(node);
        else if (held.current && isNowhere(node)) waiting.current = !moveInside(node);
      });
    };
    node.addEventListener('focusin', enter);
    node.addEventListener('focusout', leave);
    return () => {
      node.removeEventListener('focusin', enter);
      node.removeEventListener('focusout', leave);
    };
  }, [row, drawn]);

  // After each render: a control disappears by one, and not every browser tells.
  useEffect(() => {
    const node = row.current;
    if (!node) return;
    if (held.current && isNowhere(node)) waiting.current = !moveInside(node);
    else if (!holdsFocus(node)) waiting.current = false;
    else if (waiting.current && actionOf(node)) waiting.current = !moveInside(node);
  });
}

function holdsFocus(row: HTMLElement): boolean {
  return row.contains(row.ownerDocument.activeElement);
}

function isNowhere({ ownerDocument }: HTMLElement): boolean {
  return ownerDocument.activeElement === ownerDocument.body;
}

function actionOf(row: HTMLElement): HTMLElement | null {
  // Not to what connects again: who has just removed an account may press Enter once more.
  return row.dataset.mark === 'removed' ? null : row.querySelector('.pb-row__action button');
}

/** To the row's action, else to its name; tells whether there was an action. */
function moveInside(row: HTMLElement): boolean {
  const action = actionOf(row);
  (action ?? row.querySelector<HTMLElement>('.pb-row__toggle'))?.focus();
  return action !== null;
}
