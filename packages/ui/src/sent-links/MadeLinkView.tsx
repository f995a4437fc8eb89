'use client';
import type { DialogTexts } from '@patchbay/core';
import { type ReactElement, useEffect, useRef } from 'react';

/** Properties of {@link MadeLinkView}. */
export interface MadeLinkViewProps {
  readonly url: string;
  readonly texts: DialogTexts['links'];
  readonly onCopy: () => void;
  /** Left out where the browser cannot share. */
  readonly onShare?: (() => void) | undefined;
}

/** A link that was just made: it is shown this once, so copying it is where the focus goes. */
export function MadeLinkView({ url, texts, onCopy, onShare }: MadeLinkViewProps): ReactElement {
  const copy = useRef<HTMLButtonElement>(null);
  useEffect(() => copy.current?.focus(), []); // the button that made it is gone
  return (
    <>
      <p>{texts.once}</p>
      <div className="pb-sent__line">
        <input
          className="pb-field"
          readOnly
          dir="ltr"
          aria-label={texts.link}
          value={url}
          onFocus={({ target }) => target.select()}
        />
        <button ref={copy} className="pb-button" data-variant="primary" type="button" onClick={onCopy}>
          {texts.copy}
        </button>
        {onShare && (
          <button className="pb-button" data-variant="quiet" type="button" onClick={onShare}>
            {texts.share}
          </button>
        )}
      </div>
    </>
  );
}
