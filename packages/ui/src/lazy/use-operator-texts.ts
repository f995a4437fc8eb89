'use client';
import { loadOperatorTexts, type OperatorTexts, type OperatorTextsOverride } from '@patchbay/core';
import { useEffect, useState } from 'react';
import { useMessages } from '../internals/use-messages.ts';

/** The words of the operators' tools in the provider's language, a host's own over them; null until loaded. */
export function useOperatorTexts(override: OperatorTextsOverride | undefined): OperatorTexts | null {
  const { locale } = useMessages();
  const [texts, setTexts] = useState<OperatorTexts | null>(null);
  useEffect(() => {
    let gone = false;
    loadOperatorTexts(locale).then(
      (loaded) => {
        if (!gone) setTexts(loaded);
      },
      () => {}, // the next one that is drawn asks again
    );
    return () => {
      gone = true;
    };
  }, [locale]);
  if (!texts || !override) return texts;
  return {
    proxy: { ...texts.proxy, ...override.proxy },
    connect: { ...texts.connect, ...override.connect },
    restart: { ...texts.restart, ...override.restart },
    failures: { ...texts.failures, ...override.failures },
  };
}
