'use client';
import type { ActionWords } from '@patchbay/core';
import type { ComponentPropsWithoutRef, ForwardRefExoticComponent, RefAttributes } from 'react';
import type { ComponentOptions } from '../internals/overrides.tsx';
import { lazyPart } from '../lazy/lazy-part.tsx';

/** Somebody as the provider knows them. */
export interface SignedInPerson {
  readonly name: string;
  /** An address or a number that tells them apart. */
  readonly handle?: string | null;
}

/** Properties of {@link IdentityMismatch}; a choice without a function is not offered. */
export interface IdentityMismatchProps
  extends Omit<ComponentPropsWithoutRef<'section'>, 'children'>,
    ComponentOptions {
  /** The provider's id, such as `google`. */
  readonly provider: string;
  readonly before: SignedInPerson;
  /** Null where the provider refused and does not say who it was. */
  readonly now: SignedInPerson | null;
  readonly onKeep: () => void;
  /** What keeping is called where it opens the sign-in, such as "Reconnect". Default: "Keep" and the name. */
  readonly keepWords?: ActionWords | undefined;
  readonly onSwitch?: () => void;
  readonly onAdd?: () => void;
}

/**
 * Somebody else signed in than was connected before: shows both, and asks what to do. Its code is loaded when it is
 * first drawn.
 *
 * @example
 * <IdentityMismatch provider="google" before={account} now={{ name: 'Grace Hopper' }} onKeep={keep} onAdd={add} />
 */
export const IdentityMismatch: ForwardRefExoticComponent<IdentityMismatchProps & RefAttributes<HTMLElement>> =
  lazyPart<HTMLElement, IdentityMismatchProps>(
    async () => (await import('./IdentityMismatchPart.tsx')).IdentityMismatchPart,
  );
