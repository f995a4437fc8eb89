'use client';
import { useState } from 'react';
import { type LinkOutcome, toLinkFailure } from './link-outcome.ts';
import { canShareLinks, copyLink, shareLink } from './share-link.ts';

/** Where the making of a link is. */
export type LinkMaking =
  | { readonly step: 'form' | 'making' }
  /** The address is told this once. */
  | { readonly step: 'made'; readonly url: string };

/** A link from the form to the moment it is sent on. */
export interface MadeLink {
  readonly making: LinkMaking;
  readonly outcome: LinkOutcome | null;
  /** Runs the making; a second press meanwhile does nothing. */
  readonly make: (create: () => Promise<string>) => void;
  /** Runs what ends a link. */
  readonly end: (revoke: () => Promise<void>) => void;
  readonly copy: () => void;
  /** Undefined where the browser cannot share. */
  readonly share: ((title: string) => void) | undefined;
  /** Back to the form; the address is forgotten. */
  readonly again: () => void;
}

/** Keeps what a dialog for links shows. `onShared` is told when a link went on its way. */
export function useMadeLink(onShared: (by: 'copy' | 'share') => void): MadeLink {
  const [making, setMaking] = useState<LinkMaking>({ step: 'form' });
  const [outcome, setOutcome] = useState<LinkOutcome | null>(null);
  const url = making.step === 'made' ? making.url : null;
  return {
    making,
    outcome,
    make(create) {
      if (making.step === 'making') return;
      setMaking({ step: 'making' });
      setOutcome(null);
      create().then(
        (made) => setMaking({ step: 'made', url: made }),
        (error: unknown) => {
          setMaking({ step: 'form' });
          setOutcome(toLinkFailure(error));
        },
      );
    },
    end(revoke) {
      setOutcome(null);
      revoke().then(
        () => setOutcome('ended'),
        (error: unknown) => setOutcome(toLinkFailure(error)),
      );
    },
    copy() {
      if (url === null) return;
      setOutcome(null); // so that the same words are said again
      void copyLink(url).then((copied) => {
        setOutcome(copied ? 'copied' : 'copy-failed');
        if (copied) onShared('copy');
      });
    },
    share: canShareLinks()
      ? (title) => {
          if (url === null) return;
          void shareLink(url, title).then((shared) => {
            if (shared) onShared('share');
          });
        }
      : undefined,
    again() {
      setMaking({ step: 'form' });
      setOutcome(null);
    },
  };
}
