'use client';
import { type ReactElement, useSyncExternalStore } from 'react';
import type { Announcer } from '../internals/announcer.ts';

/** The list's one polite live region: in the page before its text, or it would not be read. */
export function LiveRegion({ announcer }: { readonly announcer: Announcer }): ReactElement {
  const text = useSyncExternalStore(announcer.subscribe, announcer.getText, silent);
  return (
    <div className="pb-hidden" role="status">
      {text}
    </div>
  );
}

const silent = (): string => '';
