'use client';
import type { Account } from '@patchbay/core';
import type { ComponentPropsWithoutRef, ForwardRefExoticComponent, RefAttributes } from 'react';
import type { ActionHandlers } from '../guide-actions/GuideActions.tsx';
import type { ComponentOptions } from '../internals/overrides.tsx';
import { lazyPart } from '../lazy/lazy-part.tsx';

/** Properties of {@link RemediationPanel}. */
export interface RemediationPanelProps
  extends Omit<ComponentPropsWithoutRef<'div'>, 'children'>,
    ComponentOptions {
  readonly account: Account;
  /** A key of the server's `returnTo` table: where a person comes back to who went there in this tab. */
  readonly returnTo?: string;
  /**
   * For operators: whose account it is. The panel then says what operators can do, and does what it can itself: change
   * the proxy, restart a stopped account.
   */
  readonly ownerId?: string;
  /** With `ownerId`, for operators without a tenant: the owner's. Default: the operator's own, or the app's default. */
  readonly tenantId?: string;
  /** What the app does about further actions, such as `contact-support`; without it they are not offered. */
  readonly actions?: ActionHandlers;
}

/**
 * What happened to one account, what still works, and what to do, with the action that mends it or the
 * reason why there is none. Its code is loaded when it is first drawn.
 *
 * @example <RemediationPanel account={account} actions={{ 'contact-support': '/support' }} />
 */
export const RemediationPanel: ForwardRefExoticComponent<
  RemediationPanelProps & RefAttributes<HTMLDivElement>
> = lazyPart<HTMLDivElement, RemediationPanelProps>(
  async () => (await import('./RemediationPanelPart.tsx')).RemediationPanelPart,
);
