'use client';
import type { OperatorTextsOverride } from '@patchbay/core';
import type { ComponentPropsWithoutRef, ForwardRefExoticComponent, RefAttributes } from 'react';
import type { ComponentOptions } from '../internals/overrides.tsx';
import { lazyPart } from '../lazy/lazy-part.tsx';

/** Properties of {@link OperatorConnect}. */
export interface OperatorConnectProps
  extends Omit<ComponentPropsWithoutRef<'section'>, 'children'>,
    ComponentOptions {
  /** Whose the account will be. */
  readonly ownerId: string;
  /** The owner's tenant, for operators without one. Default: the operator's own, or the app's default tenant. */
  readonly tenantId?: string;
  /** What operators call them. Default: the id. */
  readonly owner?: string;
  /** Provider ids to choose from. Default: all that can be connected. */
  readonly providers?: readonly string[];
  /** A key of the server's `returnTo` table: where the person goes on to. */
  readonly returnTo?: string;
  /** Words of the app's own. Keep the object the same between renders. */
  readonly texts?: OperatorTextsOverride;
}

/**
 * For operators: connects an account for an owner. They sign in themselves, now, or make a one-time link with
 * settings of its own to send to somebody. Its code is loaded when it is first drawn.
 *
 * @example <OperatorConnect ownerId={user.id} owner={user.name} />
 */
export const OperatorConnect: ForwardRefExoticComponent<OperatorConnectProps & RefAttributes<HTMLElement>> =
  lazyPart<HTMLElement, OperatorConnectProps>(
    async () => (await import('./OperatorConnectPart.tsx')).OperatorConnectPart,
  );
