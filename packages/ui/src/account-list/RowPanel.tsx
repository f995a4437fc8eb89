'use client';
import type { Account } from '@patchbay/core';
import type { ForwardRefExoticComponent } from 'react';
import { lazyPart } from '../lazy/lazy-part.tsx';

/** Properties of {@link RowPanel}. */
export interface RowPanelProps {
  readonly account: Account;
  /** Opens the sign-in. Called inside the click, because a browser allows a window only there. */
  readonly onSignIn: () => void;
}

export const loadRowPanel = async (): Promise<typeof import('./RowPanelPart.tsx').RowPanelPart> =>
  (await import('./RowPanelPart.tsx')).RowPanelPart;

/** What lies behind a row. Its code is loaded while the page is idle: it is seen after a press at the earliest. */
export const RowPanel: ForwardRefExoticComponent<RowPanelProps> = lazyPart<never, RowPanelProps>(
  loadRowPanel,
);
