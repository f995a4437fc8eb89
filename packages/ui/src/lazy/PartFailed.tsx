'use client';
import type { ReactElement } from 'react';
import { missingChunk } from '../internals/missing-chunk.ts';
import { useMessages } from '../internals/use-messages.ts';
import { useRoot } from '../internals/use-root.ts';

/** In place of a part whose code could not be loaded. */
export function PartFailed({ onRetry }: { readonly onRetry: () => void }): ReactElement {
  const { actions, connect } = useMessages();
  const root = useRoot('pb-connect', {});
  return (
    <div {...root} role="status">
      <div className="pb-notice">
        <span className="pb-notice__text">{connect.failures[missingChunk()]}</span>
        <button className="pb-button" data-variant="text" type="button" onClick={onRetry}>
          {actions.retry}
        </button>
      </div>
    </div>
  );
}
