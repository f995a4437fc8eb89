'use client';
import type { DialogTexts, MessagesInPart } from '@patchbay/core';
import { useEffect, useState } from 'react';
import { useMessages } from '../internals/use-messages.ts';

/** Loaded once for each object of messages, however many components ask. */
const loaded = new WeakMap<MessagesInPart, DialogTexts>();

/** The words of dialogs in the provider's language; null until they are loaded. */
export function useDialogTexts(): DialogTexts | null {
  const messages = useMessages();
  const [, setLoaded] = useState<MessagesInPart | null>(null);
  const texts = loaded.get(messages);
  useEffect(() => {
    if (loaded.has(messages)) return;
    let gone = false;
    messages.loadDialogTexts().then(
      (arrived) => {
        loaded.set(messages, arrived);
        if (!gone) setLoaded(messages);
      },
      () => {}, // the next one that is drawn asks again
    );
    return () => {
      gone = true;
    };
  }, [messages]);
  return texts ?? null;
}
